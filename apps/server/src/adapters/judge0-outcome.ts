import { constants } from 'node:os';

import type { CheckOutput } from '@fairshot/judge/case-verdict';
import type { Case, CaseResult, VerdictCode } from '@fairshot/judge/job';
import type { Recipe } from '@fairshot/judge/languages';
import { z } from 'zod';

/** Judge0's numbers for what became of a submission. Up to `processing` there is nothing to be known yet. */
const STATUS = {
  processing: 2,
  timeLimit: 5,
  compileError: 6,
  tooLarge: 8,
  internalError: 13,
  execFormat: 14,
} as const;

/** The fields we ask for; whether an output is right is decided here and never there. */
export const FIELDS = [
  'token',
  'status_id',
  'stdout',
  'stderr',
  'compile_output',
  'message',
  'time',
  'wall_time',
  'memory',
  'exit_code',
  'exit_signal',
] as const;

const Text = z
  .string()
  .nullish()
  .transform((text) => Buffer.from(text ?? '', 'base64'));
const Figure = z.coerce.number().nullish();

/** A submission as Judge0 tells of it; null where the token is not known to it. */
export const Told = z
  .object({
    token: z.string(),
    status_id: z.number().int(),
    stdout: Text,
    stderr: Text,
    compile_output: Text,
    message: Text,
    time: Figure,
    wall_time: Figure,
    memory: Figure,
    exit_code: Figure,
    exit_signal: Figure,
  })
  .nullable();
export type Outcome = NonNullable<z.infer<typeof Told>>;

/** The limits a submission was given, as Judge0 counts them: seconds and KB. */
export interface GivenLimits {
  cpu_time_limit: number;
  wall_time_limit: number;
  memory_limit: number;
  max_file_size: number;
  max_processes_and_or_threads: number;
  stack_limit: number;
}

/** The peak is measured a little below the limit when the kernel ended a program there. */
const NEARLY_ALL = 0.95;
/** A shell stands between Judge0's sandbox and the program, and tells a signal by this much more. */
const SHELL_SIGNAL = 128;

export const isEnded = ({ status_id }: Outcome) => status_id > STATUS.processing;
export const isCompileError = ({ status_id }: Outcome) => status_id === STATUS.compileError;

/** Throws where the trouble is Judge0's own. */
export function withoutTheirTrouble(outcome: Outcome): Outcome {
  if (outcome.status_id !== STATUS.internalError) return outcome;
  throw new Error(
    `Judge0 had an internal error: ${outcome.message.toString().trim() || 'it gave no reason'}`,
  );
}

/** The same order as in our own sandbox: output limit, memory limit, time limit, runtime error. */
export function failureOf(outcome: Outcome, given: GivenLimits, recipe: Recipe): VerdictCode | undefined {
  const { status_id } = outcome;
  const { exitCode, signal } = endingOf(outcome);
  const isFailed = status_id !== 3 && status_id !== 4;
  if (exceedsOutput(outcome, given)) return 'OLE';
  if (isFailed && status_id !== STATUS.timeLimit && isOutOfMemory(outcome, given, recipe)) return 'MLE';
  if (status_id === STATUS.timeLimit) return 'TLE';
  if (status_id === STATUS.execFormat && recipe.artefact === 'source') return 'IE';
  return isFailed || signal !== undefined || (exitCode ?? 0) !== 0 ? 'RTE' : undefined;
}

/** A file ends at the limit whether its writer dies of it (C) or is told (Python). */
function exceedsOutput(outcome: Outcome, { max_file_size }: GivenLimits): boolean {
  const isFull = (text: Buffer) => text.length >= max_file_size * 1024;
  return (
    outcome.status_id === STATUS.tooLarge ||
    endingOf(outcome).signal === 'SIGXFSZ' ||
    isFull(outcome.stdout) ||
    isFull(outcome.stderr)
  );
}

function isOutOfMemory(outcome: Outcome, { memory_limit }: GivenLimits, { heapExhausted }: Recipe): boolean {
  if ((outcome.memory ?? 0) >= memory_limit * NEARLY_ALL) return true;
  return heapExhausted !== undefined && outcome.stderr.includes(heapExhausted.stderr);
}

export function endingOf({ exit_code, exit_signal }: Outcome): Pick<CaseResult, 'exitCode' | 'signal'> {
  const code = exit_code ?? 0;
  const number = exit_signal ?? (code > SHELL_SIGNAL ? code - SHELL_SIGNAL : undefined);
  const signal = Object.entries(constants.signals).find((it) => it[1] === number)?.[0];
  return signal ? { signal } : { exitCode: code };
}

/** What is found about one case that Judge0 ran; whether the output is right is asked of `check`. */
export async function resultOf(
  outcome: Outcome,
  testCase: Case,
  failure: VerdictCode | undefined,
  check: CheckOutput,
  keepBytes: number,
): Promise<CaseResult> {
  return {
    ...(failure ? { verdict: failure } : await check(outcome.stdout, testCase)),
    timeMs: Math.round((outcome.time ?? 0) * 1000),
    wallMs: Math.round((outcome.wall_time ?? outcome.time ?? 0) * 1000),
    memoryKb: Math.round(outcome.memory ?? 0),
    ...endingOf(outcome),
    ...(keepBytes > 0
      ? { stdout: outcome.stdout.subarray(0, keepBytes), stderr: outcome.stderr.subarray(0, keepBytes) }
      : {}),
  };
}
