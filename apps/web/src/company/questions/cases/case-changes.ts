import type { CaseDraft, QuestionDraft } from '@fairshot/contracts/questions/question-draft';

/** Changes one case; a group that is undefined is taken away. */
export function withCase(draft: QuestionDraft, name: string, part: Partial<CaseDraft>): QuestionDraft {
  if (draft.kind !== 'coding') return draft;
  return {
    ...draft,
    cases: draft.cases.map((one) => {
      if (one.name !== name) return one;
      const { group, ...rest } = { ...one, ...part };
      return group === undefined ? rest : { ...rest, group };
    }),
  };
}

/** Gives a case another name, also where solutions say on which case they fail. */
export function renamed(draft: QuestionDraft, from: string, to: string): QuestionDraft {
  const next = withCase(draft, from, { name: to });
  if (next.kind !== 'coding') return next;
  return {
    ...next,
    solutions: next.solutions.map((one) => (one.failsOn === from ? { ...one, failsOn: to } : one)),
  };
}
