import { setImmediate as turn } from 'node:timers/promises';

import { defaultCompare } from '@fairshot/judge/job';
import { describe, expect, test } from 'vitest';

import type { Engine, Finding, Work } from './engine.port.ts';
import { GaveWay, shareSlots, slotsForAuthors } from './share-slots.ts';

const never = new AbortController().signal;
const FINDING: Finding = { verdict: 'accepted', timeMs: 1, wallMs: 1, memoryKb: 1, cases: [] };
const WORK: Work = {
  language: 'python',
  source: '',
  cases: [],
  limits: { timeSeconds: 1, memoryMb: 64, outputMb: 1, compileSeconds: 1 },
  compare: defaultCompare,
  keepOutputBytes: 0,
};

/** An engine in which every program runs until it is ended from outside. */
function endless() {
  const running = new Set<() => void>();
  const engine: Engine = {
    about: { engine: 'a script', judge: 'a test' },
    judge: (_work, _onCase, signal) =>
      new Promise((resolve, reject) => {
        const end = () => resolve(FINDING);
        running.add(end);
        signal.addEventListener('abort', () => {
          running.delete(end);
          reject(signal.reason as Error);
        });
      }),
  };
  return { engine, running, endAll: () => running.forEach((end) => end()) };
}
const run = (engine: Engine) => engine.judge(WORK, () => undefined, never);

describe('The slots of a judge', () => {
  test('are authors’ up to a half, and one at least', async () => {
    expect([1, 2, 3, 4, 8].map(slotsForAuthors)).toEqual([1, 1, 1, 2, 4]);
    const { engine, running, endAll } = endless();
    const { proofs } = shareSlots(engine, 4);
    const begun = [run(proofs), run(proofs)];
    await expect(run(proofs)).rejects.toThrow(GaveWay);
    expect(running.size).toBe(2);
    endAll();
    await Promise.all(begun);
    void run(proofs);
    await turn();
    expect(running.size).toBe(3);
  });

  test('are left by a proof as soon as a candidate needs one', async () => {
    const { engine, running, endAll } = endless();
    const { candidates, proofs } = shareSlots(engine, 2);
    const proof = run(proofs);
    const first = run(candidates);
    await turn();
    expect(running.size).toBe(2);
    const second = run(candidates);
    await expect(proof).rejects.toThrow(GaveWay);
    await expect(run(proofs)).rejects.toThrow(GaveWay);
    endAll();
    expect(await Promise.all([first, second])).toEqual([FINDING, FINDING]);
  });

  test('are left by a proof before a trial, since somebody waits for the trial', async () => {
    const { engine, endAll } = endless();
    const { candidates, trials, proofs } = shareSlots(engine, 4);
    const [proof, trial] = [run(proofs), run(trials)];
    const next = run(trials);
    await expect(proof).rejects.toThrow(GaveWay);
    await expect(run(trials)).rejects.toThrow(GaveWay);
    const sitting = [run(candidates), run(candidates), run(candidates)];
    await expect(Promise.race([trial, next])).rejects.toThrow(GaveWay);
    endAll();
    await Promise.all(sitting);
  });

  test('let candidates wait for each other in the judge’s own line', async () => {
    const { engine, running, endAll } = endless();
    const { candidates } = shareSlots(engine, 1);
    const all = [run(candidates), run(candidates)];
    await turn();
    expect(running.size).toBe(2);
    endAll();
    await Promise.all(all);
  });
});
