import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { defaultCompare, type Job, type Judge } from '@fairshot/judge/job';
import { startJudge } from '@fairshot/judge/start-judge';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { TEST_STATE_DIR } from '../../../../packages/judge/test/test-state.ts';
import type { Content, Engine, Work } from '../questions/engine.port.ts';
import { openCaseCache } from './case-cache.ts';
import { engineOf } from './engine-of-judge.ts';

let judge: Judge;
let engine: Engine;
let cacheDir: string;

beforeAll(async () => {
  judge = await startJudge({ stateDir: TEST_STATE_DIR, slots: 1, withoutCgroup: 'sample' });
  cacheDir = mkdtempSync(join(tmpdir(), 'fairshot-cases-'));
  engine = engineOf(judge, cacheDir, { engine: 'our own sandbox', judge: 'a test' });
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
const never = new AbortController().signal;

test('a stored case is fetched once, however many programs are judged on it', async () => {
  let fetched = 0;
  const input = stored('20 22', async () => {
    fetched += 1;
    return Buffer.from('20 22');
  });
  const job = work('print(sum(map(int, input().split())))', [{ input, answer: stored('42') }]);
  await Promise.all([engine.judge(job, () => undefined, never), engine.judge(job, () => undefined, never)]);
  const again = engineOf(judge, cacheDir, { engine: 'our own sandbox', judge: 'a test' }); // the next process finds it on disk

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

test('the judge is told whose work it does, so that nothing compiled for one organization serves another', async () => {
  const told: (string | undefined)[] = [];
  const listening = {
    judge(job: Job) {
      told.push(job.owner);
      return judge.judge(job);
    },
  };
  const asked = engineOf(listening, cacheDir, { engine: 'our own sandbox', judge: 'a test' });
  await asked.judge({ ...work('print(1)', []), owner: 'kestrel' }, () => undefined, never);
  expect(told).toEqual(['kestrel']);
});
