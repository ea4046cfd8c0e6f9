import type { JudgeResult } from './job.ts';
import type { Line } from './lines.ts';

/** What the sender calls a job; it comes back with the answer and means nothing to us. */
export type JobId = string | number;

/** Each code is something that a sender can act on; the message says what to change. */
type LineErrorCode =
  | 'line_too_long'
  | 'not_utf8'
  | 'not_json'
  | 'invalid_job'
  | 'unknown_language'
  | 'language_unavailable'
  | 'file_not_readable'
  | 'judge_failed';

/** Why a line has no result; `id` is there when the line named one, `line` counts from 1. */
export interface LineError {
  id?: JobId;
  error: { code: LineErrorCode; message: string; line: number };
}

/** Thrown for a line that cannot be judged. */
export class BadLine extends Error {
  readonly code: LineErrorCode;
  readonly id: JobId | undefined;
  constructor(code: LineErrorCode, message: string, id?: JobId) {
    super(message);
    this.code = code;
    this.id = id;
  }
}

/** The line that answers a job: its id and what was found, without anything a case printed. */
export function resultLine(id: JobId, result: JudgeResult): { id: JobId } & JudgeResult {
  const cases = result.cases.map(({ stdout: _stdout, stderr: _stderr, ...figures }) => figures);
  return { id, ...result, cases };
}

/** The line that answers one that could not be judged, whatever went wrong with it. */
export function errorLine(line: Line, cause: unknown): LineError {
  const bad =
    cause instanceof BadLine
      ? cause
      : new BadLine('judge_failed', cause instanceof Error ? cause.message : String(cause));
  return {
    ...(bad.id === undefined ? {} : { id: bad.id }),
    error: { code: bad.code, message: bad.message, line: line.number },
  };
}
