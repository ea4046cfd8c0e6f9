import { getAssessment, listAssessments } from '@fairshot/contracts/assessments/assessments.contract';
import { queryOptions } from '@tanstack/react-query';

import { call } from '../../client/call.ts';

export const assessmentsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['assessments', organizationId],
    queryFn: async ({ signal }) =>
      (await call(listAssessments, { params: { organizationId }, signal })).assessments,
  });

export const assessmentQuery = (organizationId: string, assessmentId: string) =>
  queryOptions({
    queryKey: ['assessments', organizationId, assessmentId],
    queryFn: ({ signal }) => call(getAssessment, { params: { organizationId, assessmentId }, signal }),
  });
