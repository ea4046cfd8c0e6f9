import type { CaseResult, CaseVerdictCode, Judge, VerdictCode } from '@fairshot/judge/job';

import type { Engine, Finding, Found, FoundVerdict } from '../questions/engine.port.ts';
import { openCaseCache } from './case-cache.ts';

/** The judge speaks in short codes; the product in words. */
const WORDS: Record<VerdictCode, FoundVerdict> = {
  AC: 'accepted',
  WA: 'wrong_answer',
  TLE: 'time_limit',
  MLE: 'memory_limit',
  OLE: 'output_limit',
  RTE: 'runtime_error',
  CE: 'compile_error',
  IE: 'internal_error',
};

/** Has a judge run code, our own sandbox or another. Cases are kept in `cacheDir` under their SHA-256, written by us alone. */
export function engineOf(judge: Pick<Judge, 'judge'>, cacheDir: string, about: Engine['about']): Engine {
  const cache = openCaseCache(cacheDir);
  return {
    about,
    async judge(work, onCase, signal) {
      const cases = [];
      for (const { input, answer, stopsGroup } of work.cases) {
        cases.push({
          input: await cache.place(input),
          ...(answer ? { answer: await cache.place(answer) } : {}),
          stopsGroup,
        });
      }
      const result = await judge.judge(
        {
          language: work.language,
          source: { bytes: Buffer.from(work.source) },
          cases,
          limits: work.limits,
          compare: work.compare,
          ...(work.checker
            ? {
                checker: {
                  language: work.checker.language,
                  source: { bytes: Buffer.from(work.checker.source) },
                },
              }
            : {}),
          owner: work.owner,
          stopAtFirstFailure: false,
          keepOutputBytes: work.keepOutputBytes,
        },
        { onCase: (index, found) => onCase(index, inWords(found)), signal },
      );
      return {
        ...result,
        verdict: WORDS[result.verdict],
        cases: result.cases.map(inWords),
      } satisfies Finding;
    },
  };
}

const CASE_WORDS: Record<CaseVerdictCode, Found['verdict']> = { ...WORDS, NR: 'not_run' };

function inWords({ verdict, ...measured }: CaseResult): Found {
  return { ...measured, verdict: CASE_WORDS[verdict] };
}
