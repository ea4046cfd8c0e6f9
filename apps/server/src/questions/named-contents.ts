import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';

/** The contents that a draft names, each hash once. */
export function namedContents(draft: QuestionDraft): string[] {
  if (draft.kind !== 'coding') return [];
  return [...new Set(draft.cases.flatMap(({ inputSha256, answerSha256 }) => [inputSha256, answerSha256]))];
}
