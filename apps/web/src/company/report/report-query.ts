import {
  getReport,
  getSubmissionForCompany,
  type ReportForCompany,
} from '@fairshot/contracts/reports/reports.contract';
import { queryOptions } from '@tanstack/react-query';

import { call } from '../../client/call.ts';

const isMoving = (report: ReportForCompany | undefined) =>
  report?.state === 'in_progress' || report?.state === 'finished';

export const reportQuery = (organizationId: string, attemptId: string) =>
  queryOptions({
    queryKey: ['attempts', organizationId, attemptId],
    queryFn: ({ signal }) => call(getReport, { params: { organizationId, attemptId }, signal }),
    refetchInterval: (query) => (isMoving(query.state.data) ? 5_000 : false),
  });

export const submissionQuery = (organizationId: string, submissionId: string) =>
  queryOptions({
    queryKey: ['submissions', organizationId, submissionId],
    queryFn: ({ signal }) =>
      call(getSubmissionForCompany, { params: { organizationId, submissionId }, signal }),
  });
