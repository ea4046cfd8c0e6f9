import * as routes from '@fairshot/contracts/questions/proof.contract';

import { member } from '../platform/actor.ts';
import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { cancelProof } from './cancel-proof.ts';
import { readProofOf } from './proof-view.ts';
import { startProof } from './start-proof.ts';
import { startTrial } from './start-trial.ts';
import { readTrial } from './trial-view.ts';

/** Proofs of drafts, and trials while they are written. */
export function serveProofs(server: HttpServer, platform: Platform): void {
  server.serve(routes.proveQuestion, ({ caller, params, body }) =>
    startProof(platform, caller, params.questionId, body),
  );
  server.serve(routes.getProof, async ({ caller, params }) => {
    const acting = member(caller.organizationId, caller.accountId);
    return platform.db.transaction(acting, (tx) => readProofOf(tx, params.questionId));
  });
  server.serve(routes.cancelProof, async ({ caller, params }) => {
    const proof = await cancelProof(platform, caller, params.questionId);
    return proof ? { proof } : {};
  });
  server.serve(routes.startTrial, ({ caller, body }) => startTrial(platform, caller, body));
  server.serve(routes.getTrial, ({ caller, params }) =>
    platform.db.transaction(member(caller.organizationId, caller.accountId), (tx) =>
      readTrial(tx, params.trialId),
    ),
  );
}
