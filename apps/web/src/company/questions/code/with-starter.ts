import type { Language } from '@fairshot/contracts/questions/language';
import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';

/** Gives a language its starter, or none. */
export function withStarter(language: Language, source: string | undefined) {
  return (draft: QuestionDraft): QuestionDraft => {
    if (draft.kind !== 'coding') return draft;
    const { [language]: _, ...others } = draft.starters;
    return { ...draft, starters: source ? { ...others, [language]: source } : others };
  };
}
