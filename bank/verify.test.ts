import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Judge } from '@fairshot/judge/job';
import { startJudge } from '@fairshot/judge/start-judge';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readManifest } from './manifest.ts';
import { PRACTICE_BANK, verifyBank } from './verify.ts';

const BANK = import.meta.dirname;
let scratch: string;
let judge: Judge;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'bank-verify-'));
  judge = await startJudge({ stateDir: join(scratch, 'judge') });
});
afterAll(async () => {
  await judge.stop();
  await rm(scratch, { recursive: true });
});

test('what changed since the manifest, and one question that did not, hold what they promise', async () => {
  for (const { slug, faults } of await verifyBank({ judge, record: false }))
    expect.soft(faults, slug).toEqual([]);
}, 900_000);

test('what candidates practise on holds what it promises', async () => {
  const [proof] = await verifyBank({ bank: PRACTICE_BANK, judge, record: false });
  expect(proof).toMatchObject({ slug: 'late-trains', faults: [] });
}, 300_000);

describe('a bank of one question', () => {
  let bank: string;
  let question: string;

  beforeEach(async () => {
    bank = await mkdtemp(join(scratch, 'bank-'));
    question = join(bank, 'delivery-round');
    await cp(join(BANK, 'delivery-round'), question, { recursive: true });
  });

  async function replace(file: string, from: string, to: string) {
    const path = join(question, file);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    await writeFile(path, text.replace(from, to));
  }

  test('is written to the manifest once it was proven', async () => {
    const [proof] = await verifyBank({ bank, judge });
    expect(proof?.faults).toEqual([]);
    expect((await readManifest(bank))['delivery-round']?.verdicts).toMatchObject({
      'accepted/solution.cpp': 'AC',
      'wrong_answer/goes-to-the-soonest-next.py': 'WA',
      'time_limit_exceeded/tries-all-orders.cpp': 'TLE',
    });
  });

  test('does not hold, and leaves the manifest, when its reference has a mistake', async () => {
    await replace('submissions/accepted/solution.cpp', 'max(arrival, opens[i])', 'arrival');
    const [proof] = await verifyBank({ bank, judge });
    expect(proof?.faults).toContain('accepted/solution.cpp: WA instead of AC');
    expect(await readManifest(bank)).toEqual({});
  });

  test('does not hold when a wrong solution is right on the case it should fail on', async () => {
    await replace('problem.yaml', 'secret/05-soonest-first-misses-a-window', 'secret/01-already-closed');
    const [proof] = await verifyBank({ bank, judge });
    expect(proof?.faults).toContain(
      'wrong_answer/goes-to-the-soonest-next.py: AC on secret/01-already-closed',
    );
  });

  test('does not hold when an input breaks the limits of the statement', async () => {
    await writeFile(join(question, 'data/secret/01-already-closed.in'), '0\n0\n');
    const [proof] = await verifyBank({ bank, judge });
    expect(proof?.faults.join('\n')).toContain(
      'the validator refuses secret/01-already-closed (exit code 43)',
    );
  });
});
