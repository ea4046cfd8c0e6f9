import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type Content, defaultCompare, defaultLimits, type Job, LANGUAGES } from './job.ts';
import { BadLine, type JobId } from './line-answer.ts';
import type { Line } from './lines.ts';
import { isTolerance } from './tolerance.ts';

/** A job as a line names it, with its files found and readable. */
export interface NamedJob {
  id: JobId;
  job: Job;
}

/** A job of ten thousand cases takes about 1 MB; a longer line is a mistake, and would be held in memory whole. */
export const MOST_LINE_BYTES = 4 * 2 ** 20;

const Path = z
  .string()
  .min(1)
  .regex(/^[^\0]*$/, 'holds a NUL');
// The bounds are far outside of any real job; within them no arithmetic of limits overflows or rounds to nothing.
const Seconds = z.number().min(0.001).max(3600);
const Megabytes = z
  .number()
  .min(0.001)
  .max(2 ** 20);
const ToleranceInLine = z
  .union([z.number(), z.string()])
  .refine(isTolerance, 'must be a decimal number that is not negative');

const CompareInLine = z.object({
  mode: z.enum(['tokens', 'exact', 'float', 'exit']).default(defaultCompare.mode),
  caseSensitive: z.boolean().default(defaultCompare.caseSensitive),
  spaceSensitive: z.boolean().default(defaultCompare.spaceSensitive),
  absTolerance: ToleranceInLine.exactOptional(),
  relTolerance: ToleranceInLine.exactOptional(),
});

/** The shape of a line. Keys that we do not know are left alone: senders keep notes of their own in a job. */
const JobInLine = z
  .object({
    id: z.union([z.string(), z.number()]),
    language: z.enum(LANGUAGES),
    source: Path,
    entry: z.string().min(1).exactOptional(),
    cases: z.array(z.object({ in: Path, ans: Path.exactOptional() })).min(1),
    timeLimit: Seconds,
    memoryLimit: Megabytes,
    outputLimit: Megabytes.default(defaultLimits.outputMb),
    compileTimeLimit: Seconds.default(defaultLimits.compileSeconds),
    compare: CompareInLine.default(defaultCompare),
    stopAtFirstFailure: z.boolean().default(false),
  })
  .refine(({ cases, compare }) => compare.mode === 'exit' || cases.every(({ ans }) => ans !== undefined), {
    path: ['cases'],
    message: 'every case needs ans, unless compare.mode is exit',
  });

/** The job in a line of JSON, with relative paths resolved from the working folder. Throws BadLine. */
export async function readJob({ bytes }: Line): Promise<NamedJob> {
  const value = parse(bytes);
  const read = JobInLine.safeParse(value);
  if (!read.success) throw notAJob(value, read.error);
  const named = toJob(read.data);
  for (const content of filesOf(named.job)) await requireReadable(content, named.id);
  return named;
}

function parse(bytes: Uint8Array | undefined): unknown {
  if (bytes === undefined) throw new BadLine('line_too_long', `A line has at most ${MOST_LINE_BYTES} bytes.`);
  const text = decode(bytes);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BadLine('not_json', cause instanceof Error ? cause.message : 'This is not JSON.');
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadLine('not_utf8', 'The line is not valid UTF-8.');
  }
}

function notAJob(value: unknown, { issues }: z.ZodError): BadLine {
  const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(value).data?.id;
  const message = issues.map((issue) => `${issue.path.join('.') || 'job'}: ${issue.message}`).join('; ');
  const language = z.object({ language: z.string() }).safeParse(value).success;
  const isLanguageUnknown = language && issues.some(({ path }) => path[0] === 'language');
  return new BadLine(isLanguageUnknown ? 'unknown_language' : 'invalid_job', shortened(message), id);
}

/** A job with a thousand wrong cases needs no thousand sentences. */
function shortened(message: string): string {
  return message.length > 500 ? `${message.slice(0, 500)}…` : message;
}

function toJob(line: z.infer<typeof JobInLine>): NamedJob {
  const { id, language, source, entry, cases, compare, stopAtFirstFailure } = line;
  const job: Job = {
    language,
    source: fileAt(source),
    ...(entry === undefined ? {} : { entry }),
    cases: cases.map(({ in: input, ans }) => ({
      input: fileAt(input),
      ...(ans === undefined ? {} : { answer: fileAt(ans) }),
    })),
    limits: {
      timeSeconds: line.timeLimit,
      memoryMb: line.memoryLimit,
      outputMb: line.outputLimit,
      compileSeconds: line.compileTimeLimit,
    },
    compare,
    stopAtFirstFailure,
  };
  return { id, job };
}

function fileAt(path: string): { path: string } {
  return { path: resolve(path) };
}

function filesOf({ source, cases }: Job): Content[] {
  return [source, ...cases.flatMap(({ input, answer }) => (answer ? [input, answer] : [input]))];
}

/** Throws BadLine, under the job's id where it has one, for what is no plain file or may not be read. */
export async function requireReadable(content: Content, id?: JobId): Promise<void> {
  if (!('path' in content)) return;
  try {
    if (!(await stat(content.path)).isFile()) throw new Error('it is not a file');
    await access(content.path, constants.R_OK);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'unreadable';
    throw new BadLine('file_not_readable', `${content.path} cannot be read: ${why}`, id);
  }
}
