import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { defaultCompare, type Judge } from '@fairshot/judge/job';
import { startJudge } from '@fairshot/judge/start-judge';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { TEST_STATE_DIR } from '../../../../packages/judge/test/test-state.ts';
import type { Content, Engine, FoundVerdict, Work } from '../questions/engine.port.ts';
import { openCaseCache } from './case-cache.ts';
import { sandboxEngine } from './engine-sandbox.ts';

let judge: Judge;
let engine: Engine;
let cacheDir: string;

beforeAll(async () => {
  judge = await startJudge({ stateDir: TEST_STATE_DIR, slots: 1, withoutCgroup: 'sample' });
  cacheDir = mkdtempSync(join(tmpdir(), 'fairshot-cases-'));
  engine = sandboxEngine(judge, cacheDir);
});
afterAll(async () => {
  await judge.stop();
  rmSync(cacheDir, { recursive: true, force: true });
});

const stored = (text: string, load = async () => Buffer.from(text)): Content => ({
  sha256: createHash('sha256').update(text).digest('hex'),
  load,
});
const work = (source: string, cases: Work['cases']): Work => ({
  language: 'python',
  source,
  cases,
  limits: { timeSeconds: 1, memoryMb: 64, outputMb: 1, compileSeconds: 30 },
  compare: defaultCompare,
  keepOutputBytes: 16,
});
const one = [{ input: stored('4 7'), answer: stored('11') }];
const never = new AbortController().signal;

/** What every engine must find, whoever runs the code. */
const TABLE: [string, string, FoundVerdict][] = [
  ['a right answer', 'print(sum(map(int, input().split())))', 'accepted'],
  ['a wrong answer', 'print(0)', 'wrong_answer'],
  ['an endless loop', 'while True: pass', 'time_limit'],
  ['more memory than there is', 'print(len(bytearray(10**9)))', 'memory_limit'],
  ['more output than is read', 'while True: print("x" * 10000)', 'output_limit'],
  ['a crash', 'raise SystemExit(3)', 'runtime_error'],
  ['no program', 'def', 'compile_error'],
];

describe('The engine asks a checker', () => {
  const source = 'import sys\nprint("seen", file=sys.stderr)\nsys.exit(43 - ("11" in sys.stdin.read()))';
  const asked = (printed: string, checker = source) =>
    engine.judge(
      { ...work(`print("${printed}")`, one), checker: { language: 'python', source: checker } },
      () => undefined,
      never,
    );

  test('whether an output is right, whatever the answer is', async () => {
    expect(await asked('0 11 0')).toMatchObject({
      verdict: 'accepted',
      cases: [{ verdict: 'accepted', feedback: 'seen' }],
    });
    expect(await asked('12')).toMatchObject({ verdict: 'wrong_answer' });
  });

  test('and takes its failure for no verdict', async () => {
    expect(await asked('11', 'raise SystemExit(7)')).toMatchObject({
      verdict: 'internal_error',
      checkerFault: { case: 0, why: expect.stringContaining('ended with 7') },
      cases: [],
    });
  });
});

describe('The engine finds', () => {
  test.each(TABLE)('%s', async (_, source, verdict) => {
    expect(await engine.judge(work(source, one), () => undefined, never)).toMatchObject({ verdict });
  });
});

test('each case is told in its order as it ends, with its output cut where it was asked', async () => {
  const told: [number, string][] = [];
  const cases = [{ input: { bytes: Buffer.from('1') } }, { input: { bytes: Buffer.from('2') } }];
  const finding = await engine.judge(
    work('print(input() * 100)', cases),
    (index, { stdout }) => told.push([index, Buffer.from(stdout ?? []).toString()]),
    never,
  );

  expect(finding.verdict).toBe('accepted');
  expect(told).toEqual([
    [0, '1'.repeat(16)],
    [1, '2'.repeat(16)],
  ]);
});

test('a stored case is fetched once, however many programs are judged on it', async () => {
  let fetched = 0;
  const input = stored('20 22', async () => {
    fetched += 1;
    return Buffer.from('20 22');
  });
  const job = work('print(sum(map(int, input().split())))', [{ input, answer: stored('42') }]);
  await Promise.all([engine.judge(job, () => undefined, never), engine.judge(job, () => undefined, never)]);
  const again = sandboxEngine(judge, cacheDir); // the next process finds it on disk

  expect(await again.judge(job, () => undefined, never)).toMatchObject({ verdict: 'accepted' });
  expect(fetched).toBe(1);
});

test('a case nobody was judged on for a month is removed, the others stay', async () => {
  const folder = join(cacheDir, 'old');
  mkdirSync(join(folder, '00'), { recursive: true });
  for (const [name, days] of [
    ['forgotten', 31],
    ['needed', 29],
  ] as const) {
    writeFileSync(join(folder, '00', name), name);
    const then = new Date(Date.now() - days * 86_400_000);
    utimesSync(join(folder, '00', name), then, then);
  }
  openCaseCache(folder);

  await expect.poll(() => readdirSync(join(folder, '00'))).toEqual(['needed']);
});

test('a case that arrives damaged judges nobody', async () => {
  const input = stored('whole', async () => Buffer.from('half'));
  await expect(engine.judge(work('print(1)', [{ input }]), () => undefined, never)).rejects.toThrow(
    'damaged',
  );
});

test('a program that is told to stop stops, and its slot judges the next', async () => {
  const stopping = new AbortController();
  const endless = engine.judge(work('while True: pass', one), () => undefined, stopping.signal);
  stopping.abort();

  await expect(endless).rejects.toThrow();
  expect(await engine.judge(work('print(11)', one), () => undefined, never)).toMatchObject({
    verdict: 'accepted',
  });
});
