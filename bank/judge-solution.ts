import {
  type Compare,
  defaultLimits,
  type Judge,
  type Language,
  type Limits,
  type VerdictCode,
} from '@fairshot/judge/job';
import type { BankCase, BankQuestion, LabelledSolution, SolutionLabel } from './read-question.ts';

/** What one labelled solution got, and everything about it that its label did not promise. */
export interface SolutionProof {
  path: string;
  verdict: VerdictCode;
  /** CPU milliseconds of the worst case. */
  timeMs: number;
  faults: string[];
}

const VERDICTS: Record<SolutionLabel, VerdictCode> = {
  accepted: 'AC',
  wrong_answer: 'WA',
  time_limit_exceeded: 'TLE',
};

/** A slow solution must be slow on every machine, not only on the one where it was written. */
const SLOW_BY = 3;
/** The limit under which a slow solution must turn out to be right. */
const PATIENCE_SECONDS = 120;

/**
 * Judges one solution on every case and holds the verdicts against its label: accepted on all, or the label's
 * verdict on the named case and no third verdict anywhere.
 */
export async function judgeSolution(
  judge: Judge,
  question: BankQuestion,
  solution: LabelledSolution,
): Promise<SolutionProof> {
  const cases = [...question.samples, ...question.hidden];
  const wanted = VERDICTS[solution.label];
  const result = await judge.judge(job(question, solution, cases));
  const faults = result.cases.flatMap(({ verdict }, index) => {
    const name = cases[index]?.name;
    if (verdict === 'AC' ? name !== solution.failsOn : verdict === wanted) return [];
    return [`${verdict} on ${name}`];
  });
  if (result.verdict !== wanted)
    faults.push(`${result.verdict} instead of ${wanted}`, result.compilerOutput ?? '');
  return {
    path: solution.path,
    verdict: result.verdict,
    timeMs: result.timeMs,
    faults: faults.filter(Boolean),
  };
}

/** Runs a slow solution to its end on its named case: it must be right, and take three times the limit or more. */
export async function judgeWithPatience(
  judge: Judge,
  question: BankQuestion,
  solution: LabelledSolution,
): Promise<SolutionProof> {
  const cases = question.hidden.filter((testCase) => testCase.name === solution.failsOn);
  const { verdict, timeMs } = await judge.judge(job(question, solution, cases, PATIENCE_SECONDS));
  const times = timeMs / 1000 / question.limits.timeSeconds[solution.language];
  const faults = [
    ...(verdict === 'AC' ? [] : [`${verdict} on ${solution.failsOn} with ${PATIENCE_SECONDS} s`]),
    ...(times >= SLOW_BY ? [] : [`takes only ${times.toFixed(1)} times the limit on ${solution.failsOn}`]),
  ];
  return { path: solution.path, verdict, timeMs, faults };
}

function job(
  question: BankQuestion,
  { language, source }: { language: Language; source: string },
  cases: BankCase[],
  timeSeconds = question.limits.timeSeconds[language],
) {
  const limits: Limits = {
    ...defaultLimits,
    timeSeconds,
    memoryMb: question.limits.memoryMb,
    outputMb: question.limits.outputMb,
  };
  const compare: Compare = question.compare;
  return {
    language,
    source: { bytes: Buffer.from(source) },
    cases: cases.map(({ input, answer }) => ({ input: { bytes: input }, answer: { bytes: answer } })),
    limits,
    compare,
    stopAtFirstFailure: false,
  };
}
