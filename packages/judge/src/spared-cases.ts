import type { Case, CaseResult, JudgeHooks } from './job.ts';

/** Of a case that is not run, since one of its group has failed before it. */
export const NOT_RUN: CaseResult = { verdict: 'NR', timeMs: 0, wallMs: 0, memoryKb: 0 };

/** Whether what was found ends its group: a case that was not run says nothing of its own. */
export function hasFailed({ verdict }: CaseResult): boolean {
  return verdict !== 'AC' && verdict !== 'NR';
}

/** Whether the case at this place is not to run: one of its group has failed among those that have a result. */
export function isSpared(cases: readonly Case[], results: readonly CaseResult[], place: number): boolean {
  const group = cases[place]?.stopsGroup;
  return group !== undefined && results.some((it, at) => cases[at]?.stopsGroup === group && hasFailed(it));
}

/** The places of cases that still have to run, in their order. */
export function placesToRun(cases: readonly Case[], results: readonly CaseResult[]): number[] {
  const failed = new Set(
    results.map((result, at) => (hasFailed(result) ? cases[at]?.stopsGroup : undefined)),
  );
  return cases.flatMap(({ stopsGroup }, at) =>
    at < results.length || (stopsGroup !== undefined && failed.has(stopsGroup)) ? [] : [at],
  );
}

/** Tells the cases before this place that have no result as not run. */
export function spareUpTo(
  place: number,
  results: CaseResult[],
  { onCase }: Pick<JudgeHooks, 'onCase'>,
): void {
  while (results.length < place) {
    onCase?.(results.length, NOT_RUN);
    results.push(NOT_RUN);
  }
}
