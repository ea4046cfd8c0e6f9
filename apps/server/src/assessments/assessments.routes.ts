import * as routes from '@fairshot/contracts/assessments/assessments.contract';

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { listAssessments } from './assessment.store.ts';
import { listItem, readAssessment } from './assessment-view.ts';
import { createAssessment } from './create-assessment.ts';
import { publishAssessment } from './publish-assessment.ts';
import { saveAssessment } from './save-assessment.ts';

/** Assessments: composed as a draft, published as a fixed version. */
export function serveAssessments(server: HttpServer, platform: Platform): void {
  const acting = (caller: MemberCaller) => member(caller.organizationId, caller.accountId);

  server.serve(routes.listAssessments, async ({ caller }) => {
    const rows = await platform.db.transaction(acting(caller), listAssessments);
    return { assessments: rows.map(listItem) };
  });
  server.serve(routes.createAssessment, ({ caller, body }) => createAssessment(platform, caller, body));
  server.serve(routes.getAssessment, ({ caller, params }) =>
    platform.db.transaction(acting(caller), (tx) => readAssessment(tx, params.assessmentId)),
  );
  server.serve(routes.saveAssessment, ({ caller, params, body }) =>
    saveAssessment(platform, caller, params.assessmentId, body),
  );
  server.serve(routes.publishAssessment, ({ caller, params, body }) =>
    publishAssessment(platform, caller, params.assessmentId, body),
  );
}
