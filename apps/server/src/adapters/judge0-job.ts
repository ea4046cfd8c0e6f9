import { CheckerFailed } from '@fairshot/judge/check-outputs';
import { bytesOf } from '@fairshot/judge/content';
import type { Case, CaseResult, Job, JudgeHooks, JudgeResult, Language } from '@fairshot/judge/job';
import { isSpared, placesToRun, spareUpTo } from '@fairshot/judge/spared-cases';
import { overallVerdict } from '@fairshot/judge/verdict';

import { decide } from './judge0-decide.ts';
import type { Tongue } from './judge0-languages.ts';
import { type Ceilings, givenFor, SYNTAX_CHECK_ASKS } from './judge0-limits.ts';
import { isCompileError, type Outcome, withoutTheirTrouble } from './judge0-outcome.ts';
import { collect, type Line, type Run, runAll } from './judge0-runs.ts';
import { type ProgramAtJudge0, runOf } from './judge0-program.ts';

/** An installation of Judge0 that we may use. */
export interface Installation extends Line {
  ceilings: Ceilings;
  tongues: ReadonlyMap<Language, Tongue>;
}

type Hooks = JudgeHooks & { signal: AbortSignal };

/** Bytes of inputs that go in one request, beside one that is larger alone. */
const BATCH_BYTES = 4 * 2 ** 20;

/** Judges one job at Judge0. Throws for trouble of ours, and where the signal stops it. */
export async function judgeJob(at: Installation, job: Job, hooks: Hooks): Promise<JudgeResult> {
  const results: CaseResult[] = [];
  try {
    const program = await prepare(at, job);
    const begun = await begin(at, program, job.cases[0], hooks.signal);
    hooks.onCompiled?.({ ok: begun.isFit, compilerOutput: begun.compilerOutput });
    const said = begun.compilerOutput ? { compilerOutput: begun.compilerOutput } : {};
    if (!begun.isFit) return { verdict: 'CE', timeMs: 0, wallMs: 0, memoryKb: 0, ...said, cases: [] };
    await tell(at, program, job.cases.slice(0, 1), begun.outcomes, results, hooks);
    await runTheRest(at, program, results, hooks);
    return { ...overallVerdict(results), ...said, cases: results };
  } catch (cause) {
    if (!(cause instanceof CheckerFailed)) throw cause;
    const { verdict: _, ...measured } = overallVerdict(results);
    return { ...measured, verdict: 'IE', trouble: cause.message, checkerFault: cause.fault, cases: results };
  }
}

/** What is the same for every case. Throws where the installation cannot give what the job needs. */
async function prepare({ tongues, ceilings }: Installation, job: Job): Promise<ProgramAtJudge0> {
  const tongueOf = (language: Language) => {
    const tongue = tongues.get(language);
    if (!tongue) throw new Error(`The installation of Judge0 has no ${language}.`);
    return tongue;
  };
  const tongue = tongueOf(job.language);
  return {
    job,
    tongue,
    ceilings,
    source: await bytesOf(job.source),
    given: givenFor(job.limits, tongue.recipe, ceilings),
    ...(job.checker
      ? { checker: { tongue: tongueOf(job.checker.language), source: await bytesOf(job.checker.source) } }
      : {}),
  };
}

interface Begun {
  isFit: boolean;
  compilerOutput: string;
  /** Of the first case, where there is one. */
  outcomes: Outcome[];
}

/** Compiles, and runs the first case meanwhile: a program that is none costs one run and not all. */
async function begin(
  at: Installation,
  program: ProgramAtJudge0,
  first: Case | undefined,
  signal: AbortSignal,
): Promise<Begun> {
  const { tongue, source, ceilings } = program;
  const check = tongue.syntaxCheck && {
    ...program,
    source: Buffer.from(tongue.syntaxCheck),
    given: givenFor(SYNTAX_CHECK_ASKS, tongue.recipe, ceilings),
  };
  const runs: Run[] = check ? [runOf(check, source)] : [];
  if (first || !check) runs.push(runOf(program, first ? await bytesOf(first.input) : Buffer.of()));
  const outcomes = (await collect(runAll(at, runs, signal))).map(withoutTheirTrouble);
  const [compiled] = outcomes;
  if (!compiled) throw new Error('Judge0 gave no outcome');
  if (check) {
    const isFit = (compiled.exit_code ?? 0) === 0 && (compiled.exit_signal ?? 0) === 0;
    return { isFit, compilerOutput: compiled.stderr.toString(), outcomes: outcomes.slice(1) };
  }
  const isFit = !isCompileError(compiled);
  return { isFit, compilerOutput: compiled.compile_output.toString(), outcomes: first ? outcomes : [] };
}

async function runTheRest(
  at: Installation,
  program: ProgramAtJudge0,
  results: CaseResult[],
  hooks: Hooks,
): Promise<void> {
  const { cases } = program.job;
  while (results.length < cases.length && !isOver(program.job, results)) {
    const rest = nextToRun(cases, results, hooks);
    if (rest.length === 0) return;
    const batch = await nextBatch(rest, at.ceilings.max_submission_batch_size);
    const runs = batch.map((input) => runOf(program, input));
    const outcomes = runAll(at, runs, hooks.signal);
    await tell(at, program, rest.slice(0, batch.length), outcomes, results, hooks);
  }
}

/** The next cases that have to run one after another; those before them are told as not run. */
function nextToRun(cases: readonly Case[], results: CaseResult[], hooks: Hooks): Case[] {
  const places = placesToRun(cases, results);
  const [first = cases.length] = places;
  spareUpTo(first, results, hooks);
  return places.filter((place, at) => place === first + at).flatMap((place) => cases[place] ?? []);
}

async function nextBatch(cases: readonly Case[], most: number): Promise<Uint8Array[]> {
  const batch: Uint8Array[] = [];
  let bytes = 0;
  for (const { input } of cases.slice(0, most)) {
    const content = await bytesOf(input);
    bytes += content.length;
    if (batch.length > 0 && bytes > BATCH_BYTES) break;
    batch.push(content);
  }
  return batch;
}

/** Adds a result for each of these cases and tells it; none after one that failed where the job stops there. */
async function tell(
  at: Installation,
  program: ProgramAtJudge0,
  cases: readonly Case[],
  outcomes: AsyncIterable<Outcome> | Iterable<Outcome>,
  results: CaseResult[],
  hooks: Hooks,
): Promise<void> {
  const some = { cases, from: results.length };
  const isVain = (place: number) => isSpared(program.job.cases, results, place);
  for await (const result of decide(at, program, some, outcomes, isVain, hooks.signal)) {
    hooks.onCase?.(results.length, result);
    results.push(result);
    if (isOver(program.job, results)) return;
  }
}

function isOver({ stopAtFirstFailure }: Job, results: readonly CaseResult[]): boolean {
  return stopAtFirstFailure && results.some(({ verdict }) => verdict !== 'AC');
}
