import type { QuestionListItem } from '@fairshot/contracts/questions/questions.contract';

import type { QuestionFilters } from '../filters.ts';

/** Whether a question fits what the list is narrowed to; every word of the search must occur in title or skills. */
export function matchesFilters(
  question: QuestionListItem,
  { search = '', level, language }: QuestionFilters,
): boolean {
  const text = `${question.title} ${question.skills.join(' ')}`.toLowerCase();
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return (
    words.every((word) => text.includes(word)) &&
    (level === undefined || question.difficulty === level) &&
    (language === undefined || question.languages.includes(language))
  );
}
