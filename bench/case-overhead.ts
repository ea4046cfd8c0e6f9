import { type Case, defaultCompare, defaultLimits, type Judge } from '@fairshot/judge/job';
import { readFile } from 'node:fs/promises';
import { type BareBench, compileBare, programs } from './programs.ts';

const CASES = 10;
const ROUNDS = 60;

/**
 * Wall milliseconds that a case takes more in the sandbox than by a bare posix_spawn, at the tenth percentile of each:
 * near what an idle machine takes. A round is ten bare runs, then one job of ten cases from the call to the answer, so
 * that reading, comparing and both sides of the pipe are in it; the rounds alternate, so that load falls on both.
 */
export async function measureCaseOverhead(
  bench: BareBench & { judge: Judge },
): Promise<{ caseOverheadMs: number; caseMs: number; bareCaseMs: number }> {
  const { judge, spawn, folder, input } = bench;
  const { command } = await compileBare('c', bench);
  const one: Case = { input: { bytes: await readFile(input) }, answer: { bytes: Buffer.from('20') } };
  const job = {
    language: 'c' as const,
    source: { bytes: Buffer.from(programs.c.source) },
    cases: Array.from({ length: CASES }, () => one),
    limits: defaultLimits,
    compare: defaultCompare,
    stopAtFirstFailure: false,
  };
  const bare: number[] = [];
  const judged: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const { wallMs } = await spawn(CASES, input, command, folder);
    const start = performance.now();
    const { verdict } = await judge.judge(job);
    if (verdict !== 'AC') throw new Error(`The program that measures a case was judged ${verdict}.`);
    if (round === 0) continue; // the first one compiles
    judged.push((performance.now() - start) / CASES);
    bare.push(wallMs.reduce((sum, ms) => sum + ms, 0) / CASES);
  }
  const caseMs = tenthPercentile(judged);
  const bareCaseMs = tenthPercentile(bare);
  return { caseOverheadMs: caseMs - bareCaseMs, caseMs, bareCaseMs };
}

function tenthPercentile(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 10)] ?? Number.NaN;
}
