import * as contract from '@fairshot/contracts/reports/reports.contract';

import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { getReport } from './get-report.ts';
import { getSubmissionForCompany } from './get-submission-for-company.ts';
import { listAttempts } from './list-attempts.ts';

export function serveReports(server: HttpServer, platform: Platform): void {
  server.serve(contract.listAttempts, ({ caller, query }) =>
    listAttempts(platform, caller, query.assessmentId),
  );
  server.serve(contract.getReport, ({ caller, params }) => getReport(platform, caller, params.attemptId));
  server.serve(contract.getSubmissionForCompany, ({ caller, params }) =>
    getSubmissionForCompany(platform, caller, params.submissionId),
  );
}
