import { getQuestionDraft } from '@fairshot/contracts/questions/authoring.contract';
import { queryOptions } from '@tanstack/react-query';

import { call } from '../../client/call.ts';

/** A question as its editor shows it. */
export const questionDraftQuery = (organizationId: string, questionId: string) =>
  queryOptions({
    queryKey: ['questions', organizationId, questionId, 'draft'],
    queryFn: ({ signal }) => call(getQuestionDraft, { params: { organizationId, questionId }, signal }),
  });
