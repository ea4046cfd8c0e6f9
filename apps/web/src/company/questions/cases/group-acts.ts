import type {
  CaseGroupDraft,
  CodingDraft,
  QuestionDraft,
} from '@fairshot/contracts/questions/question-draft';

import type { StructuralAct } from '../editing/structural-acts.ts';

/** Changes a group; under a new name its cases go with it. */
export function withGroup(draft: QuestionDraft, at: number, part: Partial<CaseGroupDraft>): QuestionDraft {
  if (draft.kind !== 'coding') return draft;
  const old = draft.groups[at];
  if (!old) return draft;
  const next = { ...old, ...part };
  return {
    ...draft,
    groups: draft.groups.map((group, place) => (place === at ? next : group)),
    cases:
      next.name === old.name
        ? draft.cases
        : draft.cases.map((one) => (one.group === old.name ? { ...one, group: next.name } : one)),
  };
}

/** Takes a group away; its cases stand alone then. Undo puts both back. */
export function removingGroup(before: CodingDraft, group: CaseGroupDraft): StructuralAct {
  const at = before.groups.indexOf(group);
  const inside = new Set(before.cases.filter((one) => one.group === group.name).map(({ name }) => name));
  return {
    title: `${group.name} removed, its cases stand alone`,
    apply: (draft) => {
      if (draft.kind !== 'coding') return draft;
      const cases = draft.cases.map((one) => {
        const { group: name, ...alone } = one;
        return name === group.name ? alone : one;
      });
      return { ...draft, cases, groups: draft.groups.filter(({ name }) => name !== group.name) };
    },
    revert: (draft) =>
      draft.kind === 'coding'
        ? {
            ...draft,
            groups: draft.groups.toSpliced(at, 0, group),
            cases: draft.cases.map((one) => (inside.has(one.name) ? { ...one, group: group.name } : one)),
          }
        : draft,
  };
}
