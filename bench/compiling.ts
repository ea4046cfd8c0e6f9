import { defaultCompare, defaultLimits, type Judge, type Language } from '@fairshot/judge/job';
import { cpuOfTree } from './cpu-of-tree.ts';
import { type BareBench, compileBare, programs } from './programs.ts';

const ROUNDS = 5;

/**
 * CPU that the judge spends on compiling a source it has never seen, divided by what the plain compiler takes for the same
 * one, cold and without a sandbox. Rounds of both sides alternate, so that the machine's mood falls on both. For C++ that is
 * a program that includes `bits/stdc++.h`, for Java one small class.
 */
export async function measureCompiling(
  language: Language,
  bench: BareBench & { judge: Judge },
): Promise<{ ratio: number; judgedMs: number; bareMs: number }> {
  await compile(bench.judge, language, 'first');
  let judgedMs = 0;
  let bareMs = 0;
  for (let round = 0; round < ROUNDS; round++) {
    bareMs += (await compileBare(language, bench)).cpuMs;
    const before = cpuOfTree();
    await compile(bench.judge, language, String(round));
    judgedMs += cpuOfTree() - before;
  }
  return { ratio: judgedMs / bareMs, judgedMs: judgedMs / ROUNDS, bareMs: bareMs / ROUNDS };
}

/** Without cases a job ends when its source is compiled. The comment keeps it out of the cache of builds. */
async function compile(judge: Judge, language: Language, name: string): Promise<void> {
  const { source, comment } = programs[language];
  const { verdict, compilerOutput } = await judge.judge({
    language,
    source: { bytes: Buffer.from(`${source}${comment} ${Date.now()} ${name}\n`) },
    cases: [],
    limits: defaultLimits,
    compare: defaultCompare,
    stopAtFirstFailure: false,
  });
  if (verdict !== 'AC')
    throw new Error(`A ${language} source was not compiled: ${verdict} ${compilerOutput ?? ''}`);
}
