import type { Case, CaseResult } from './job.ts';

/** Of a case that is not run, since one of its group has failed before it. */
export const NOT_RUN: CaseResult = { verdict: 'NR', timeMs: 0, wallMs: 0, memoryKb: 0 };

/** Whether what was found ends its group: a case that was not run says nothing of its own. */
export function hasFailed({ verdict }: CaseResult): boolean {
  return verdict !== 'AC' && verdict !== 'NR';
}

/** The groups of which a case has failed among those that have a result. */
export function failedGroups(cases: readonly Case[], results: readonly CaseResult[]): ReadonlySet<string> {
  const groups = results.map((result, at) => (hasFailed(result) ? cases[at]?.stopsGroup : undefined));
  return new Set(groups.filter((group) => group !== undefined));
}

/** The places of cases that still have to run, in their order. */
export function placesToRun(cases: readonly Case[], results: readonly CaseResult[]): number[] {
  const failed = failedGroups(cases, results);
  return cases.flatMap(({ stopsGroup }, at) =>
    at < results.length || (stopsGroup !== undefined && failed.has(stopsGroup)) ? [] : [at],
  );
}
