import * as contract from '@fairshot/contracts/submissions/rejudges.contract';

import { member } from '../../platform/actor.ts';
import type { MemberCaller } from '../../platform/caller.ts';
import type { Tx } from '../../platform/database.ts';
import type { HttpServer } from '../../platform/http-server.ts';
import type { Platform } from '../../platform/platform.ts';
import { applyRejudge } from './apply-rejudge.ts';
import { askRejudge } from './ask-rejudge.ts';
import { cancelRejudge } from './cancel-rejudge.ts';
import { readItem, readItems, readRejudge, readRejudges, readScope } from './read-rejudge.ts';

/** Submissions judged anew on purpose: asked for, looked at, applied or cancelled. */
export function serveRejudges(server: HttpServer, platform: Platform): void {
  const read = <Answer>(caller: MemberCaller, what: (tx: Tx) => Promise<Answer>) =>
    platform.db.transaction(member(caller.organizationId, caller.accountId), what);

  server.serve(contract.getRejudgeScope, ({ caller, params: { questionId } }) =>
    read(caller, (tx) => readScope(tx, { questionId })),
  );
  server.serve(contract.getRejudgeScopeOfSubmission, ({ caller, params: { submissionId } }) =>
    read(caller, (tx) => readScope(tx, { submissionId })),
  );
  server.serve(contract.askRejudge, ({ caller, params: { questionId }, body: { assessmentId, ...asking } }) =>
    askRejudge(platform, caller, { questionId, assessmentId }, asking),
  );
  server.serve(contract.askRejudgeOfSubmission, ({ caller, params: { submissionId }, body }) =>
    askRejudge(platform, caller, { submissionId }, body),
  );
  server.serve(contract.listRejudges, ({ caller, params }) =>
    read(caller, (tx) => readRejudges(tx, params.questionId)),
  );
  server.serve(contract.getRejudge, ({ caller, params }) =>
    read(caller, (tx) => readRejudge(tx, params.rejudgeId)),
  );
  server.serve(contract.listRejudgeItems, ({ caller, params, query }) =>
    read(caller, (tx) => readItems(tx, params.rejudgeId, query)),
  );
  server.serve(contract.getRejudgeItem, ({ caller, params }) =>
    read(caller, (tx) => readItem(tx, caller, params.rejudgeId, params.itemId)),
  );
  server.serve(contract.applyRejudge, ({ caller, params, body }) =>
    applyRejudge(platform, caller, params.rejudgeId, body),
  );
  server.serve(contract.cancelRejudge, ({ caller, params }) =>
    cancelRejudge(platform, caller, params.rejudgeId),
  );
}
