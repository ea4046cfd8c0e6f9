import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { defaultCompare, type Job, type Judge } from '@fairshot/judge/job';
import { startJudge } from '@fairshot/judge/start-judge';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { TEST_STATE_DIR } from '../../../../packages/judge/test/test-state.ts';
import { type Judge0, type Judge0Options, startJudge0 } from './engine-judge0.ts';
import { startTestJudge0, type TestJudge0 } from './test-judge0.ts';

let sandbox: Judge;
let double: TestJudge0;
let judge0: Judge0;

const options = (more: Partial<Judge0Options> = {}): Judge0Options => ({
  url: double.url,
  key: double.key,
  keyHeader: 'X-Auth-Token',
  deleteKey: undefined,
  slots: 2,
  pace: { request: 5_000, first: 10, longest: 50, patience: 20_000 },
  ...more,
});

beforeAll(async () => {
  sandbox = await startJudge({ stateDir: TEST_STATE_DIR, slots: 2, withoutCgroup: 'sample' });
});
beforeEach(async () => {
  double = await startTestJudge0(sandbox);
  judge0 = await startJudge0(options());
});
afterEach(async () => {
  await judge0.stop();
  await double.stop();
});
afterAll(() => sandbox.stop());

const bytes = (text: string) => ({ bytes: Buffer.from(text) });
const cases = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ input: bytes(`${index}`), answer: bytes(`${index}`) }));
const job = (more: Partial<Job> = {}): Job => ({
  language: 'c',
  source: bytes('#include <stdio.h>\nint main(void) { int n; scanf("%d", &n); printf("%d", n); }'),
  cases: cases(3),
  limits: { timeSeconds: 1, memoryMb: 64, outputMb: 1, compileSeconds: 30 },
  compare: defaultCompare,
  stopAtFirstFailure: false,
  ...more,
});
const accepted = { verdict: 'AC', cases: [{ verdict: 'AC' }, { verdict: 'AC' }, { verdict: 'AC' }] };

test('the newest version of each of our languages is found by its name', () => {
  expect(judge0.capabilities).toMatchObject({
    version: '1.13.1',
    languages: {
      c: 'C (GCC 9.2.0)',
      cpp: 'C++ (GCC 9.2.0)',
      java: 'Java (OpenJDK 13.0.1)',
      javascript: 'JavaScript (Node.js 12.14.0)',
      python: 'Python (3.8.1)',
      typescript: 'TypeScript (3.7.4)',
    },
  });
});

test('every language gets its known programs right', async () => {
  expect(await judge0.examine()).toEqual({ missing: [], broken: {} });
});

test('an expected output never leaves us, and programs get no network', async () => {
  await judge0.judge(job());

  expect(double.asked).toHaveLength(3);
  for (const asked of double.asked) {
    expect(Object.keys(asked)).not.toContain('expected_output');
    expect(asked).toMatchObject({
      enable_network: false,
      cpu_time_limit: 1,
      wall_time_limit: 4,
      memory_limit: 65_536,
    });
  }
});

test('a program that does not compile costs one run', async () => {
  expect(await judge0.judge(job({ source: bytes('int main(void) {'), cases: cases(45) }))).toMatchObject({
    verdict: 'CE',
    compilerOutput: expect.stringContaining('main.c'),
  });
  expect(double.asked).toHaveLength(1);
});

test('a job that stops at the first failure runs nothing after the batch it failed in', async () => {
  const wrong = job({
    source: bytes('int main(void) { return 0; }'),
    cases: cases(45),
    stopAtFirstFailure: true,
  });

  expect(await judge0.judge(wrong)).toMatchObject({ verdict: 'WA', cases: [{ verdict: 'WA' }] });
  expect(double.asked).toHaveLength(1);
});

describe('A verdict is not lost', () => {
  test('in a slow queue, however often it has to be asked for', async () => {
    double.slowness = 1_500;

    expect(await judge0.judge(job())).toMatchObject(accepted);
    expect(double.requests.filter((it) => it === 'GET /submissions/batch').length).toBeGreaterThan(20);
  });

  test.each([
    ['it is asked too often', { on: 'POST', status: 429, headers: { 'retry-after': '0' } }],
    ['it asks for patience', { on: 'GET', status: 429, headers: { 'retry-after': '1' } }],
    ['its queue is full', { on: 'POST', status: 503, body: { error: 'queue is full' } }],
    ['its gateway stumbles', { on: 'GET', status: 502 }],
    ['it has an error of its own', { on: 'POST', status: 500 }],
  ] as const)('where %s', async (_what, fault) => {
    double.faults.push({ ...fault }, { ...fault });

    expect(await judge0.judge(job())).toMatchObject(accepted);
    expect(double.faults).toEqual([]);
  });

  test('where it forgets what it was given', async () => {
    double.slowness = 300;
    const judging = judge0.judge(job());
    await expect.poll(() => double.asked.length).toBe(1);
    double.forget();

    expect(await judging).toMatchObject(accepted);
    expect(double.asked).toHaveLength(4);
  });

  test('where it takes only a part of a batch', async () => {
    double.refuseOne(2);

    expect(await judge0.judge(job({ cases: cases(5) }))).toMatchObject({
      verdict: 'AC',
      cases: cases(5).map(() => ({ verdict: 'AC' })),
    });
    expect(double.requests.filter((it) => it === 'POST /submissions/batch')).toHaveLength(3);
  });
});

describe('Trouble of Judge0 is no verdict', () => {
  test('an internal error', async () => {
    double.faults.push({
      on: 'GET',
      status: 200,
      body: {
        submissions: [
          { token: 'any', status_id: 13, message: Buffer.from('no space left').toString('base64') },
        ],
      },
    });

    expect(await judge0.judge(job())).toMatchObject({
      verdict: 'IE',
      trouble: expect.stringContaining('no space left'),
    });
  });

  test('work that it refuses', async () => {
    double.refuseOne(0);

    expect(await judge0.judge(job())).toMatchObject({
      verdict: 'IE',
      trouble: expect.stringContaining('is refused this once'),
    });
  });

  test('a limit of a question that is higher than it gives', async () => {
    const limits = { timeSeconds: 16, memoryMb: 64, outputMb: 1, compileSeconds: 30 };

    expect(await judge0.judge(job({ limits }))).toMatchObject({
      verdict: 'IE',
      trouble: expect.stringContaining('MAX_CPU_TIME_LIMIT'),
    });
    expect(double.asked).toEqual([]);
  });

  test('an output that it cut where a right one is as long', async () => {
    const long = 'x'.repeat(3 * 2 ** 20);
    const limits = { timeSeconds: 1, memoryMb: 64, outputMb: 16, compileSeconds: 30 };
    const endless = bytes('#include <stdio.h>\nint main(void) { for (;;) puts("out"); }');
    const judged = await judge0.judge(
      job({ source: endless, limits, cases: [{ input: bytes('1'), answer: bytes(long) }] }),
    );
    expect(judged).toMatchObject({ verdict: 'IE', trouble: expect.stringContaining('MAX_MAX_FILE_SIZE') });

    expect(await judge0.judge(job({ source: endless, limits }))).toMatchObject({ verdict: 'OLE' });
  });

  test('silence that does not end', async () => {
    double.slowness = 5_000;
    const impatient = await startJudge0(
      options({ pace: { request: 500, first: 10, longest: 50, patience: 300 } }),
    );

    expect(await impatient.judge(job())).toMatchObject({
      verdict: 'IE',
      trouble: expect.stringContaining('too long'),
    });
    await impatient.stop();
  });
});

describe('A judge that may not use Judge0', () => {
  test('does not begin, and says why without its key', async () => {
    const starting = startJudge0(options({ key: 'a key that is wrong' }));

    await expect(starting).rejects.toThrow(/refuses our key \(401\).*JUDGE0_API_KEY/);
    await expect(starting).rejects.not.toThrow('a key that is wrong');
  });

  test('does not begin where nobody answers', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => free.once('listening', resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));

    await expect(startJudge0(options({ url: `http://127.0.0.1:${port}` }))).rejects.toThrow(
      /gives no usable answer.*JUDGE0_URL/,
    );
  });

  test('says so at once, keeps its work for others and goes on when it is let in again', async () => {
    double.isLocked = true;
    const judging = judge0.judge(job());
    await expect.poll(() => judge0.unusable.aborted).toBe(true);
    expect(await judge0.examine()).toMatchObject({
      missing: [{ part: 'Judge0', why: expect.stringContaining('401') }],
    });
    double.isLocked = false;

    expect(await judging).toMatchObject(accepted);
  });

  test('follows no redirect with its key', async () => {
    double.faults.push({ on: 'GET', status: 302, headers: { location: 'http://127.0.0.1:1/' } });

    await expect(startJudge0(options())).rejects.toThrow('gives no usable answer');
  });
});

describe('What was handed in', () => {
  test('is deleted there once it is read, where we may', async () => {
    const tidy = await startJudge0(options({ deleteKey: 'may delete' }));
    await tidy.judge(job());

    await expect.poll(() => double.deleted.length).toBe(3);
    await tidy.stop();
  });

  test('is left in the middle when the judge is told to stop', async () => {
    double.slowness = 60_000;
    const stopping = new AbortController();
    const judging = judge0.judge(job(), { signal: stopping.signal });
    await expect.poll(() => double.asked.length).toBe(1);
    stopping.abort();

    await expect(judging).rejects.toThrow();
  });

  test('is judged by nobody when the judge ends', async () => {
    double.slowness = 60_000;
    const judging = judge0.judge(job());
    await expect.poll(() => double.asked.length).toBe(1);
    await Promise.all([judge0.stop(), expect(judging).rejects.toThrow('the judge is stopping')]);
  });
});
