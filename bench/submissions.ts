import { readFile } from 'node:fs/promises';
import { type Case, defaultCompare, defaultLimits, type Judge, type Language } from '@fairshot/judge/job';
import { cpuOfTree } from './cpu-of-tree.ts';
import { CASES, IN_FLIGHT_PER_SLOT, inTurns } from './in-flight.ts';
import { type BareBench, compileBare, programs } from './programs.ts';

/**
 * CPU per submission of ten cases in the judge (this process and every jail) divided by that of the bare compile and
 * ten bare runs, and submissions per second with all slots busy. Every submission is another source: none is found in
 * the cache of builds. Bare submissions stand before and after, so that the machine's mood falls on both.
 */
export async function measureSubmissions(
  language: Language,
  bench: BareBench & { judge: Judge },
): Promise<{ cpuRatio: number; cpuMs: number; perSecond: number }> {
  const { submissions, bareSubmissions } = programs[language];
  const job = await jobsOf(language, bench.input);
  await judgeAll(bench.judge, [job()]);
  const before = await bareCpuMs(language, bench, Math.ceil(bareSubmissions / 2));
  const cpuBefore = cpuOfTree();
  const start = performance.now();
  await judgeAll(bench.judge, Array.from({ length: submissions }, job));
  const seconds = (performance.now() - start) / 1000;
  const judgedMs = (cpuOfTree() - cpuBefore) / submissions;
  const after = await bareCpuMs(language, bench, Math.floor(bareSubmissions / 2));
  return {
    cpuRatio: judgedMs / ((before + after) / bareSubmissions),
    cpuMs: judgedMs,
    perSecond: submissions / seconds,
  };
}

async function bareCpuMs(language: Language, bench: BareBench, submissions: number): Promise<number> {
  let total = 0;
  for (let i = 0; i < submissions; i++) {
    const { command, cpuMs } = await compileBare(language, bench);
    total += cpuMs + (await bench.spawn(CASES, bench.input, command, bench.folder)).cpuMs;
  }
  return total;
}

type Submission = Parameters<Judge['judge']>[0];

/** Makes submissions of the same program, each with another comment at its end. */
async function jobsOf(language: Language, input: string): Promise<() => Submission> {
  const { source, comment } = programs[language];
  const bytes = await readFile(input);
  const one: Case = { input: { bytes }, answer: { bytes } };
  let number = 0;
  return () => ({
    language,
    source: { bytes: Buffer.from(`${source}${comment} ${Date.now()} ${++number}\n`) },
    cases: Array.from({ length: CASES }, () => one),
    limits: { ...defaultLimits, timeSeconds: 10 },
    compare: defaultCompare,
    stopAtFirstFailure: false,
  });
}

async function judgeAll(judge: Judge, jobs: Submission[]): Promise<void> {
  await inTurns(jobs, judge.capabilities.slots * IN_FLIGHT_PER_SLOT, async (job) => {
    const { verdict, compilerOutput } = await judge.judge(job);
    if (verdict !== 'AC')
      throw new Error(`A ${job.language} submission was judged ${verdict}. ${compilerOutput ?? ''}`);
  });
}
