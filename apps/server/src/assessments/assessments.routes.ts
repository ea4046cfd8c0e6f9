import * as routes from '@fairshot/contracts/assessments/assessments.contract';

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { listItem, readAssessment } from './assessment-view.ts';
import { countAssessments, listAssessments } from './assessment-list.store.ts';
import { copyAssessment } from './copy-assessment.ts';
import { createAssessment } from './create-assessment.ts';
import { deleteAssessment } from './delete-assessment.ts';
import { listChoosableQuestions } from './list-choosable-questions.ts';
import { moveAssessments } from './move-assessments.ts';
import { publishAssessment } from './publish-assessment.ts';
import { saveAssessment } from './save-assessment.ts';
import { serveAssessmentVersions } from './assessment-versions.routes.ts';

/** Assessments: composed as a draft, published as a fixed version. */
export function serveAssessments(server: HttpServer, platform: Platform): void {
  const acting = (caller: MemberCaller) => member(caller.organizationId, caller.accountId);

  server.serve(routes.listAssessments, ({ caller, query }) =>
    platform.db.transaction(acting(caller), async (tx) => {
      const counts = await countAssessments(tx, query.search);
      const rows = await listAssessments(tx, query);
      return { assessments: rows.map(listItem), total: totalOf(counts, query.state), counts };
    }),
  );
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
  server.serve(routes.copyAssessment, ({ caller, params, body }) =>
    copyAssessment(platform, caller, params.assessmentId, body),
  );
  server.serve(routes.moveAssessments, ({ caller, body }) => moveAssessments(platform, caller, body));
  server.serve(routes.deleteAssessment, ({ caller, params }) =>
    deleteAssessment(platform, caller, params.assessmentId),
  );
  server.serve(routes.listChoosableQuestions, ({ caller, query }) =>
    listChoosableQuestions(platform, caller, query),
  );
  serveAssessmentVersions(server, platform);
}

function totalOf(counts: Awaited<ReturnType<typeof countAssessments>>, state: string | undefined): number {
  return Object.entries(counts)
    .filter(([name]) => state === undefined || name === state)
    .reduce((sum, [, count]) => sum + count, 0);
}
