import { checkReceipt } from '@fairshot/contracts/submissions/receipts.contract';
import * as contract from '@fairshot/contracts/submissions/submissions.contract';

import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { receiptDesk } from './check-receipt.ts';
import { getSubmission, listSubmissions } from './read-submissions.ts';
import { runCode } from './run-code.ts';
import { submitSolution } from './submit-solution.ts';

export function serveSubmissions(server: HttpServer, platform: Platform): void {
  const receiptOf = receiptDesk(platform);
  server.serve(checkReceipt, ({ params, request }) => receiptOf(params.code, request.ip));
  server.serve(contract.runCode, ({ caller, params, body }) =>
    runCode(platform, caller, params.attemptId, body),
  );
  server.serve(contract.submitSolution, ({ caller, params, body }) =>
    submitSolution(platform, caller, params.attemptId, body),
  );
  server.serve(contract.listSubmissions, ({ caller, params, query }) =>
    listSubmissions(platform, caller, params.attemptId, query.questionVersionId),
  );
  server.serve(contract.getSubmission, ({ caller, params }) =>
    getSubmission(platform, caller, params.attemptId, params.submissionId),
  );
}
