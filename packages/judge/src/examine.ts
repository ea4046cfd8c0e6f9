import { randomUUID } from 'node:crypto';
import { defaultCompare, type Job, type JudgeResult, type Language } from './job.ts';
import { COMMENT, KNOWN_PROGRAMS, type KnownProgram } from './known-programs.ts';

/**
 * Why a language cannot be judged rightly just now, in words for the operator; undefined where each known program got the
 * verdict it must get. Programs are compiled afresh. Rejects when `judge` does.
 */
export async function whatIsBroken(
  language: Language,
  judge: (job: Job) => Promise<JudgeResult>,
): Promise<string | undefined> {
  for (const known of KNOWN_PROGRAMS[language]) {
    const result = await judge(jobOf(language, known));
    if (result.verdict !== known.verdict) return describe(known, result);
  }
  return undefined;
}

function describe({ verdict }: KnownProgram, result: JudgeResult): string {
  const words = (result.trouble ?? result.compilerOutput ?? '').trim().split('\n')[0] ?? '';
  return `A program that must be judged ${verdict} was judged ${result.verdict}${words ? `: ${words}` : ''}.`;
}

const CASE = { input: { bytes: Buffer.from('20 22') }, answer: { bytes: Buffer.from('42') } };

function jobOf(language: Language, { source }: KnownProgram): Job {
  return {
    language,
    source: { bytes: Buffer.from(`${source}\n${COMMENT[language]} ${randomUUID()}\n`) },
    cases: [CASE],
    // Wide, since a machine under load is slow and not broken.
    limits: { timeSeconds: 10, memoryMb: 512, outputMb: 1, compileSeconds: 60 },
    compare: defaultCompare,
    stopAtFirstFailure: false,
  };
}
