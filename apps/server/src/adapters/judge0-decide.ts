import { type CheckOutput } from '@fairshot/judge/case-verdict';
import { compareOutputs } from '@fairshot/judge/compare-outputs';
import { bytesOf } from '@fairshot/judge/content';
import type { Case, CaseResult, VerdictCode } from '@fairshot/judge/job';
import { NOT_RUN } from '@fairshot/judge/spared-cases';

import { agreementOf } from './judge0-checks.ts';
import { failureOf, isCompileError, type Outcome, resultOf, withoutTheirTrouble } from './judge0-outcome.ts';
import { checkOf, type ProgramAtJudge0 } from './judge0-program.ts';
import { collect, type Line, type Run, runAll } from './judge0-runs.ts';

type Checked = ProgramAtJudge0 & Required<Pick<ProgramAtJudge0, 'checker'>>;

/** Cases in their order, the first of which is the job's number `from`. */
interface SomeCases {
  cases: readonly Case[];
  from: number;
}

/**
 * The results of these cases by what became of their runs. Whether an output is right is decided here, not at Judge0. Cases of
 * one batch run beside each other: what ran in vain is told as not run, whatever came of it.
 */
export async function* decide(
  at: Line,
  program: ProgramAtJudge0,
  some: SomeCases,
  outcomes: AsyncIterable<Outcome> | Iterable<Outcome>,
  isSpared: (index: number) => boolean,
  signal: AbortSignal,
): AsyncGenerator<CaseResult> {
  const { checker } = program;
  if (checker)
    yield* askChecker(at, { ...program, checker }, some, await collect(outcomes), isSpared, signal);
  else {
    const compare = compareOutputs(program.job.compare);
    let index = 0;
    for await (const outcome of outcomes) {
      const at = index++;
      yield isSpared(some.from + at) ? NOT_RUN : resultFor(program, some, at, outcome, compare);
    }
  }
}

/** The checker is asked about all cases at once, which costs one wait, and its first failure is told at its place. */
async function* askChecker(
  at: Line,
  program: Checked,
  some: SomeCases,
  outcomes: readonly Outcome[],
  isSpared: (index: number) => boolean,
  signal: AbortSignal,
): AsyncGenerator<CaseResult> {
  const checks: Run[] = [];
  const places = new Map<number, number>();
  for (const [index, outcome] of outcomes.entries()) {
    const { input, answer } = some.cases[index] ?? {};
    if (!input || !answer || failure(program, outcome)) continue;
    places.set(index, checks.length);
    const bytes = [await bytesOf(input), await bytesOf(answer)] as const;
    checks.push(await checkOf(program, program.checker, outcome.stdout, ...bytes));
  }
  const said = await collect(runAll(at, checks, signal));
  for (const [index, outcome] of outcomes.entries()) {
    const verdict = said[places.get(index) ?? -1];
    if (isSpared(some.from + index)) {
      yield NOT_RUN;
      continue;
    }
    yield resultFor(program, some, index, outcome, async () =>
      verdict ? agreementOf(withoutTheirTrouble(verdict), some.from + index) : { verdict: 'AC' },
    );
  }
}

async function resultFor(
  program: ProgramAtJudge0,
  { cases }: SomeCases,
  index: number,
  outcome: Outcome,
  check: CheckOutput,
): Promise<CaseResult> {
  const testCase = cases[index];
  if (!testCase) throw new Error('Judge0 gave more outcomes than there are cases');
  if (isCompileError(outcome)) throw new Error('Judge0 compiled a program once and then no more');
  const found = failure(program, withoutTheirTrouble(outcome));
  if (found === 'OLE') await requireRoom(testCase, program);
  return resultOf(outcome, testCase, found, check, program.job.keepOutputBytes ?? 0);
}

function failure({ given, tongue }: ProgramAtJudge0, outcome: Outcome): VerdictCode | undefined {
  return failureOf(outcome, given, tongue.recipe);
}

/**
 * An output that the installation cut below the question's own limit is too long in any case where the answer is far
 * shorter; where it is not, we cannot know, and say nothing about the program.
 */
async function requireRoom({ answer }: Case, { job, given }: ProgramAtJudge0): Promise<void> {
  const bytes = given.max_file_size * 1024;
  if (given.max_file_size >= job.limits.outputMb * 1024 || !answer) return;
  if ((await bytesOf(answer)).length * 2 < bytes) return;
  throw new Error(
    `The installation of Judge0 keeps ${given.max_file_size} KB of an output, and a right one may be longer; raise MAX_MAX_FILE_SIZE there.`,
  );
}
