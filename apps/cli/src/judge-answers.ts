import type { Judge } from '@fairshot/judge/job';
import { MOST_LINE_BYTES, readJob } from '@fairshot/judge/jsonl';
import { BadLine, errorLine, resultLine } from '@fairshot/judge/line-answer';
import { type Line, readLines } from '@fairshot/judge/lines';

type JobTaker = Pick<Judge, 'capabilities' | 'judge'>;

/** One job in a slot, one with its files being read or its outputs compared, and no slot ever waits. */
const JOBS_PER_SLOT = 3;

/**
 * One line of JSON for each line of `input`, as soon as it is found. Reads no further ahead than the slots need, and
 * judges no further than the reader of the answers keeps up, so that a stream of any length takes little memory.
 */
export async function* answerLines(
  judge: JobTaker,
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  const leaving = new AbortController();
  const lines = readLines(input, MOST_LINE_BYTES);
  const most = judge.capabilities.slots * JOBS_PER_SLOT;
  const busy = new Map<number, Promise<Event>>();
  let next: Promise<Event> | undefined = nextLine(lines);
  try {
    while (next || busy.size > 0) {
      const event: Event = await Promise.race([
        ...busy.values(),
        ...(next && busy.size < most ? [next] : []),
      ]);
      if (event.kind === 'end') next = undefined;
      if (event.kind === 'line') {
        busy.set(event.line.number, answer(judge, event.line, leaving.signal));
        next = nextLine(lines);
      }
      if (event.kind === 'answer') {
        busy.delete(event.number);
        yield `${event.text}\n`;
      }
    }
  } finally {
    leaving.abort(); // The reader of the answers is gone: nobody waits for what still runs.
    await Promise.all(busy.values());
  }
}

type Event =
  | { kind: 'line'; line: Line }
  | { kind: 'end' }
  | { kind: 'answer'; number: number; text: string };

async function nextLine(lines: AsyncGenerator<Line>): Promise<Event> {
  const { value, done } = await lines.next();
  return done ? { kind: 'end' } : { kind: 'line', line: value };
}

/** Never rejects: whatever is wrong with a line or with us is the answer to that line. */
async function answer(judge: JobTaker, line: Line, signal: AbortSignal): Promise<Event> {
  const found = await judgeLine(judge, line, signal).catch((cause: unknown) => errorLine(line, cause));
  return { kind: 'answer', number: line.number, text: JSON.stringify(found) };
}

async function judgeLine(judge: JobTaker, line: Line, signal: AbortSignal) {
  const { id, job } = await readJob(line);
  const { languages } = judge.capabilities;
  if (languages[job.language] === undefined) {
    throw new BadLine(
      'language_unavailable',
      `The tools for ${job.language} are missing on this machine.`,
      id,
    );
  }
  try {
    return resultLine(id, await judge.judge(job, { signal }));
  } catch (cause) {
    throw new BadLine('judge_failed', cause instanceof Error ? cause.message : String(cause), id);
  }
}
