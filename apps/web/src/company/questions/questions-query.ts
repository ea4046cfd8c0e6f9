import { getQuestion } from '@fairshot/contracts/questions/questions.contract';
import { queryOptions } from '@tanstack/react-query';

import { call } from '../../client/call.ts';

export const questionQuery = (organizationId: string, questionId: string) =>
  queryOptions({
    queryKey: ['questions', organizationId, questionId],
    queryFn: ({ signal }) => call(getQuestion, { params: { organizationId, questionId }, signal }),
  });
