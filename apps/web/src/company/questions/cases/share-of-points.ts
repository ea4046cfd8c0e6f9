import type { CaseDraft, CaseGroupDraft } from '@fairshot/contracts/questions/question-draft';

/** A part of the points: one group, or the cases that stand alone. */
export interface PointShare {
  /** The group's name; absent for the cases that stand alone. */
  group?: string | undefined;
  scoring: CaseGroupDraft['scoring'];
  cases: number;
  weight: number;
  /** Of the whole, from 0 to 1. */
  share: number;
}

/** How a question's points divide among its groups and the cases that stand alone. */
export function shareOfPoints(
  cases: readonly Pick<CaseDraft, 'group' | 'weight'>[],
  groups: readonly CaseGroupDraft[],
): PointShare[] {
  const known = new Set(groups.map((group) => group.name));
  const alone = cases.filter(({ group }) => group === undefined || !known.has(group));
  const parts = [
    ...groups.map(({ name, scoring, weight }) => {
      const inside = cases.filter(({ group }) => group === name).length;
      return { group: name, scoring, cases: inside, weight: inside === 0 ? 0 : weight };
    }),
    ...(alone.length === 0
      ? []
      : [
          {
            group: undefined,
            scoring: 'sum' as const,
            cases: alone.length,
            weight: alone.reduce((sum, { weight }) => sum + weight, 0),
          },
        ]),
  ];
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.map((part) => ({ ...part, share: whole === 0 ? 0 : part.weight / whole }));
}
