import type { CaseResult, JudgeResult, VerdictCode } from './job.ts';
import { hasFailed } from './spared-cases.ts';

/** What a whole job is told by: the verdict of the first case that failed, and the worst of every figure. */
export type Overall = Pick<JudgeResult, 'verdict' | 'firstFailed' | 'timeMs' | 'wallMs' | 'memoryKb'>;

/** The verdict of a job over its cases, in their order. Milliseconds and KB; zero for a job without cases. */
export function overallVerdict(cases: readonly CaseResult[]): Overall {
  const firstFailed = cases.findIndex(hasFailed);
  return {
    // What has failed was run.
    verdict: (cases[firstFailed]?.verdict as VerdictCode | undefined) ?? 'AC',
    ...(firstFailed === -1 ? {} : { firstFailed }),
    timeMs: worst(cases.map(({ timeMs }) => timeMs)),
    wallMs: worst(cases.map(({ wallMs }) => wallMs)),
    memoryKb: worst(cases.map(({ memoryKb }) => memoryKb)),
  };
}

/** Not `Math.max(...figures)`: a job may have more cases than a call may have arguments. */
function worst(figures: number[]): number {
  return figures.reduce((highest, figure) => Math.max(highest, figure), 0);
}
