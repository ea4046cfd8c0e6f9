import * as candidates from '@fairshot/contracts/reports/candidates.contract';
import * as exports from '@fairshot/contracts/reports/exports.contract';
import * as overview from '@fairshot/contracts/reports/overview.contract';
import * as contract from '@fairshot/contracts/reports/reports.contract';

import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { askExport } from './ask-export.ts';
import { findAnything } from './find-anything.ts';
import { getCandidate } from './get-candidate.ts';
import { getCaseContent } from './get-case-content.ts';
import { getExport } from './get-export.ts';
import { getOverview } from './get-overview.ts';
import { getReport } from './get-report.ts';
import { getSubmissionForCompany } from './get-submission-for-company.ts';
import { judgeFailedAgain } from './judge-failed-again.ts';
import { listCandidates } from './list-candidates.ts';
import { noteCandidate } from './note-candidate.ts';
import { renameCandidate } from './rename-candidate.ts';

/** What a company reads: its overview, its candidates, reports, files, and what the words lead to. */
export function serveReports(server: HttpServer, platform: Platform): void {
  server.serve(overview.getOverview, ({ caller, query }) => getOverview(platform, caller, query.timeZone));
  server.serve(overview.findAnything, ({ caller, query }) => findAnything(platform, caller, query.words));
  server.serve(overview.judgeFailedAgain, ({ caller, params }) =>
    judgeFailedAgain(platform, caller, params.submissionId),
  );
  server.serve(candidates.listCandidates, ({ caller, query }) => listCandidates(platform, caller, query));
  server.serve(candidates.getCandidate, ({ caller, params }) =>
    getCandidate(platform, caller, params.candidateId),
  );
  server.serve(candidates.renameCandidate, ({ caller, params, body }) =>
    renameCandidate(platform, caller, params.candidateId, body),
  );
  server.serve(candidates.noteCandidate, ({ caller, params, body }) =>
    noteCandidate(platform, caller, params.candidateId, body),
  );
  server.serve(exports.askExport, ({ caller, body }) => askExport(platform, caller, body));
  server.serve(exports.getExport, ({ caller, params }) => getExport(platform, caller, params.exportId));
  server.serve(contract.getReport, ({ caller, params }) => getReport(platform, caller, params.attemptId));
  server.serve(contract.getSubmissionForCompany, ({ caller, params }) =>
    getSubmissionForCompany(platform, caller, params.submissionId),
  );
  server.serve(contract.getCaseContent, ({ caller, params, query }) =>
    getCaseContent(platform, caller, { ...params, ...query }),
  );
}
