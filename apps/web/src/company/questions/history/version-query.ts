import { getQuestionVersion } from '@fairshot/contracts/questions/authoring.contract';
import { queryOptions } from '@tanstack/react-query';

import { call } from '../../../client/call.ts';

/** One version, whole. A published one never changes; a draft is asked for each time. */
export const versionQuery = (organizationId: string, questionId: string, versionId: string) =>
  queryOptions({
    queryKey: ['questions', organizationId, questionId, 'versions', versionId],
    queryFn: ({ signal }) =>
      call(getQuestionVersion, { params: { organizationId, questionId, versionId }, signal }),
  });
