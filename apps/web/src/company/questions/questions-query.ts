import {
  getQuestion,
  listQuestions,
  MOST_QUESTIONS,
  type QuestionListItem,
} from '@fairshot/contracts/questions/questions.contract';
import { queryOptions } from '@tanstack/react-query';

import { call } from '../../client/call.ts';

/** All questions in use, for pages that choose among them. */
export const questionsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['questions', organizationId, 'all'],
    queryFn: ({ signal }) => readAll(organizationId, signal),
  });

async function readAll(organizationId: string, signal: AbortSignal): Promise<QuestionListItem[]> {
  const all: QuestionListItem[] = [];
  for (let page = 1; ; page++) {
    const query = { page, size: MOST_QUESTIONS, sort: 'title', direction: 'ascending' } as const;
    const { questions, total } = await call(listQuestions, { params: { organizationId }, query, signal });
    all.push(...questions);
    if (questions.length === 0 || all.length >= total) return all;
  }
}

export const questionQuery = (organizationId: string, questionId: string) =>
  queryOptions({
    queryKey: ['questions', organizationId, questionId],
    queryFn: ({ signal }) => call(getQuestion, { params: { organizationId, questionId }, signal }),
  });
