import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readJob } from './jsonl.ts';
import { errorLine, resultLine } from './line-answer.ts';

const folder = mkdtempSync(join(tmpdir(), 'fairshot-jsonl-'));
const file = (name: string) => join(folder, name);
for (const name of ['sum.c', '1.in', '1.ans']) writeFileSync(file(name), '');
mkdirSync(file('folder'));
afterAll(() => rmSync(folder, { recursive: true }));

const job = {
  id: 'asha-1',
  language: 'c',
  source: file('sum.c'),
  cases: [{ in: file('1.in'), ans: file('1.ans') }],
  timeLimit: 1.5,
  memoryLimit: 64,
};

function read(line: string | Uint8Array) {
  return readJob({ number: 7, bytes: Buffer.from(line) });
}

/** What the sender is told about a line that cannot be judged. */
async function answerTo(line: string | Uint8Array | undefined) {
  const given = { number: 7, bytes: line === undefined ? undefined : Buffer.from(line) };
  return errorLine(given, await readJob(given).catch((cause: unknown) => cause));
}

describe('a line is a job', () => {
  test('with the defaults for what it leaves out', async () => {
    expect(await read(JSON.stringify(job))).toEqual({
      id: 'asha-1',
      job: {
        language: 'c',
        source: { path: file('sum.c') },
        cases: [{ input: { path: file('1.in') }, answer: { path: file('1.ans') } }],
        limits: { timeSeconds: 1.5, memoryMb: 64, outputMb: 16, compileSeconds: 30 },
        compare: { mode: 'tokens', caseSensitive: false, spaceSensitive: false },
        stopAtFirstFailure: false,
      },
    });
  });

  test('with everything that it names', async () => {
    const compare = {
      mode: 'float',
      caseSensitive: true,
      spaceSensitive: true,
      absTolerance: '1e-30',
      relTolerance: 0,
    };
    const more = { entry: 'Main', outputLimit: 1, compileTimeLimit: 5, stopAtFirstFailure: true, compare };
    const named = await read(JSON.stringify({ ...job, id: 12, ...more }));
    expect(named).toMatchObject({
      id: 12,
      job: { entry: 'Main', compare, stopAtFirstFailure: true, limits: { outputMb: 1, compileSeconds: 5 } },
    });
  });

  test('with keys that only the sender knows, a byte order mark, a CR at the end or a key twice', async () => {
    const text = `{"note":"mine","__proto__":{"id":1},${JSON.stringify(job).slice(1)}`;
    for (const line of [`\ufeff${text}`, `${text}\r`, `{"language":"cpp",${text.slice(1)}`]) {
      expect(await read(line)).toMatchObject({ id: 'asha-1', job: { language: 'c' } });
    }
  });

  test('without answers where only the exit code counts', async () => {
    const named = await read(
      JSON.stringify({ ...job, cases: [{ in: file('1.in') }], compare: { mode: 'exit' } }),
    );
    expect(named.job.cases).toEqual([{ input: { path: file('1.in') } }]);
  });

  test('whose relative paths start at the working folder', async () => {
    const { job: read } = await readJob({
      number: 1,
      bytes: Buffer.from(JSON.stringify({ ...job, source: 'package.json' })),
    });
    expect(read.source).toEqual({ path: join(process.cwd(), 'package.json') });
  });
});

describe('a line that is no job', () => {
  const { id: _id, ...nameless } = job;
  test.each([
    ['text that is not JSON', '{"id":"x"', 'not_json'],
    ['nothing but blanks', '  ', 'not_json'],
    ['a NUL', '\0', 'not_json'],
    ['deep brackets', '['.repeat(100_000), 'not_json'],
    ['bytes that are not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 'not_utf8'],
    ['a line over the limit', undefined, 'line_too_long'],
    ['null', 'null', 'invalid_job'],
    ['a list', JSON.stringify([job]), 'invalid_job'],
    ['a job without id', JSON.stringify(nameless), 'invalid_job'],
  ])('is answered without an id: %s', async (_what, line, code) => {
    expect(await answerTo(line)).toEqual({ error: { code, message: expect.any(String), line: 7 } });
  });

  test.each([
    ['an unknown language', { language: 'brainfuck' }, 'unknown_language', 'language'],
    ['a language that is no text', { language: ['c'] }, 'invalid_job', 'language'],
    ['a time limit of text', { timeLimit: '2' }, 'invalid_job', 'timeLimit'],
    ['no time', { timeLimit: 0 }, 'invalid_job', 'timeLimit'],
    ['memory without end', { memoryLimit: 1e300 }, 'invalid_job', 'memoryLimit'],
    ['no cases', { cases: [] }, 'invalid_job', 'cases'],
    ['cases that are an object', { cases: { 0: job.cases[0] } }, 'invalid_job', 'cases'],
    ['a case without answer', { cases: [{ in: file('1.in') }] }, 'invalid_job', 'cases'],
    ['a path of numbers', { cases: [{ in: 1, ans: 2 }] }, 'invalid_job', 'cases.0.in'],
    ['a NUL in a path', { source: 'a\0b' }, 'invalid_job', 'source'],
    ['an unknown way to compare', { compare: { mode: 'diff' } }, 'invalid_job', 'compare.mode'],
    [
      'a tolerance that is no number',
      { compare: { absTolerance: '1e' } },
      'invalid_job',
      'compare.absTolerance',
    ],
    ['a tolerance below zero', { compare: { relTolerance: -1 } }, 'invalid_job', 'compare.relTolerance'],
    ['a file that is not there', { source: file('none.c') }, 'file_not_readable', 'none.c'],
    ['a folder', { source: file('folder') }, 'file_not_readable', 'folder'],
    ['a device', { cases: [{ in: '/dev/zero', ans: file('1.ans') }] }, 'file_not_readable', '/dev/zero'],
  ])('is answered with its id and the place: %s', async (_what, change, code, place) => {
    expect(await answerTo(JSON.stringify({ ...job, ...change }))).toEqual({
      id: 'asha-1',
      error: { code, message: expect.stringContaining(place), line: 7 },
    });
  });

  test('is told in a sentence, not in ten thousand', async () => {
    const cases = Array.from({ length: 10_000 }, () => ({ in: 1, ans: 2 }));
    const { error } = await answerTo(JSON.stringify({ ...job, cases }));
    expect(error.message.length).toBeLessThan(600);
  });

  test('is always answered, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ ...anyJob(), id: fc.jsonValue() }, { requiredKeys: [] }),
        async (value) => {
          const { error } = await answerTo(JSON.stringify(value));
          expect(error.code).not.toBe('judge_failed');
        },
      ),
    );
  });
});

function anyJob() {
  return Object.fromEntries(Object.keys(job).map((key) => [key, fc.jsonValue()]));
}

test('a result goes out with its id and without what the cases printed', () => {
  const figures = { verdict: 'AC', timeMs: 1, wallMs: 2, memoryKb: 3, exitCode: 0 } as const;
  const result = {
    ...figures,
    cases: [{ ...figures, stdout: Buffer.from('hidden'), stderr: Buffer.from('') }],
  };
  expect(resultLine('asha-1', result)).toEqual({ id: 'asha-1', ...figures, cases: [figures] });
});
