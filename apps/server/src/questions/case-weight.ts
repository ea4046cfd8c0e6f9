/** Of a case: what it weighs, alone or within its group. */
interface Weighed {
  weight: number;
  group?: string | undefined;
}

/** All the weight that the cases of a question can bring: of those that stand alone, and of groups that have cases. */
export function reachableWeight(
  cases: readonly Weighed[],
  groups: readonly { name: string; weight: number }[],
): number {
  const alone = cases.reduce((sum, it) => sum + (it.group === undefined ? it.weight : 0), 0);
  const named = new Set(cases.map(({ group }) => group));
  return groups.reduce((sum, { name, weight }) => sum + (named.has(name) ? weight : 0), alone);
}
