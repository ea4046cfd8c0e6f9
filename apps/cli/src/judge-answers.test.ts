import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import type { Job, Judge, JudgeResult } from '@fairshot/judge/job';
import { expect, test } from 'vitest';
import { answerLines } from './judge-answers.ts';

const here = import.meta.filename;
const accepted: JudgeResult = { verdict: 'AC', timeMs: 1, wallMs: 1, memoryKb: 1, cases: [] };

/** A judge with two slots that knows only C and holds each job until it is told to go on. */
class PatientJudge implements Pick<Judge, 'capabilities' | 'judge'> {
  capabilities = {
    slots: 2,
    cgroup: 'none',
    memoryPeak: 'rss',
    cpuClock: 'rusage',
    languages: { c: 'any' },
  } as const;
  waiting: { seconds: number; end(result?: JudgeResult): void; fail(): void }[] = [];
  most = 0;
  judge(job: Job, { signal }: { signal?: AbortSignal } = {}): Promise<JudgeResult> {
    return new Promise((resolve, reject) => {
      const fail = () => reject(new Error('the slot is gone'));
      this.waiting.push({
        seconds: job.limits.timeSeconds,
        end: (result = accepted) => resolve(result),
        fail,
      });
      this.most = Math.max(this.most, this.waiting.length);
      if (signal?.aborted) fail();
      signal?.addEventListener('abort', fail);
    });
  }
  stop(): Promise<void> {
    return Promise.resolve();
  }
  async next() {
    await expect.poll(() => this.waiting.length).toBeGreaterThan(0);
    return this.waiting.shift()!;
  }
  /** Two jobs, by their time limits: which of two lines is ready first is nobody's promise. */
  async nextTwo() {
    await expect.poll(() => this.waiting.length).toBe(2);
    return this.waiting.splice(0).toSorted((a, b) => a.seconds - b.seconds);
  }
}

function jobLine(id: number | string, change = {}) {
  const cases = [{ in: here, ans: here }];
  const job = {
    id,
    language: 'c',
    source: here,
    cases,
    timeLimit: Number(id) || 1,
    memoryLimit: 64,
    ...change,
  };
  return `${JSON.stringify(job)}\n`;
}

function start(judge: Pick<Judge, 'capabilities' | 'judge'>) {
  const input = new PassThrough();
  const answers = answerLines(judge, input);
  const next = async () => JSON.parse((await answers.next()).value ?? 'null') as unknown;
  return { input, answers, next };
}

test('answers come as they are found, not in the order of the lines', async () => {
  const judge = new PatientJudge();
  const { input, next } = start(judge);
  input.write(jobLine(1));
  input.write(jobLine(2));
  const answer = next();
  const [first, second] = await judge.nextTwo();
  second?.end({ ...accepted, verdict: 'WA' });
  expect(await answer).toMatchObject({ id: 2, verdict: 'WA' });
  first?.end();
  expect(await next()).toMatchObject({ id: 1, verdict: 'AC' });
  input.end();
  expect(await next()).toBeNull();
});

test('an answer does not wait for the next line', async () => {
  const judge = new PatientJudge();
  const { input, next } = start(judge);
  for (const id of ['a', 'b', 'c']) {
    input.write(jobLine(id));
    const answer = next();
    (await judge.next()).end();
    expect(await answer).toMatchObject({ id });
  }
  input.end();
});

test('bad lines are answered where they stand and never stop the rest', async () => {
  const judge = new PatientJudge();
  const { input, next } = start(judge);
  const lines = [
    '',
    'nonsense',
    jobLine('x', { language: 'cobol' }),
    jobLine('y', { language: 'java' }),
    '\0',
  ];
  input.end(`${lines.map((line) => line.trimEnd()).join('\n')}\n${jobLine(6).trimEnd()}`);
  const answers = [await next(), await next(), await next(), await next(), await next()];
  const message = expect.any(String);
  expect(answers).toHaveLength(5);
  for (const error of [1, 2, 5].map((line) => ({ line, code: 'not_json', message }))) {
    expect(answers).toContainEqual({ error });
  }
  expect(answers).toContainEqual({ id: 'x', error: { line: 3, code: 'unknown_language', message } });
  expect(answers).toContainEqual({ id: 'y', error: { line: 4, code: 'language_unavailable', message } });
  const last = next();
  (await judge.next()).end();
  expect(await last).toMatchObject({ id: 6 });
  expect(await next()).toBeNull();
});

test('a job that the judge gives up is answered, too', async () => {
  const judge = new PatientJudge();
  const { input, next } = start(judge);
  input.end(jobLine('a'));
  const answer = next();
  (await judge.next()).fail();
  expect(await answer).toEqual({
    id: 'a',
    error: { line: 1, code: 'judge_failed', message: 'the slot is gone' },
  });
});

test('an endless input is read no faster than the slots work and the reader reads', async () => {
  const judge = new PatientJudge();
  let read = 0;
  async function* endless() {
    for (;;) yield Buffer.from(jobLine(++read));
  }
  const answers = answerLines(judge, endless());
  for (let i = 0; i < 200; i++) {
    const answer = answers.next();
    (await judge.next()).end();
    expect((await answer).done).toBe(false);
  }
  expect(judge.most).toBeGreaterThan(1);
  expect(judge.most).toBeLessThanOrEqual(6);
  expect(read).toBeLessThan(210);
  await answers.return(undefined);
});

test('who stops reading the answers stops the judging', async () => {
  const judge = new PatientJudge();
  const { input, answers, next } = start(judge);
  input.write(jobLine(1) + jobLine(2));
  const answer = next();
  (await judge.next()).end();
  await answer;
  expect(await answers.return(undefined)).toEqual({ done: true, value: undefined });
});

test('a long line of megabytes is one answer', async () => {
  const judge = new PatientJudge();
  const { input, next } = start(judge);
  const source = readFileSync(here, 'latin1').replaceAll('\n', ' ');
  void (async () => {
    for (let i = 0; i < 2000; i++)
      if (!input.write(source)) await new Promise((go) => input.once('drain', go));
    input.end(`\n${jobLine(2)}`);
  })();
  expect(await next()).toMatchObject({ error: { code: 'line_too_long', line: 1 } });
  const last = next();
  (await judge.next()).end();
  expect(await last).toMatchObject({ id: 2 });
});
