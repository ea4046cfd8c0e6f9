import * as routes from '@fairshot/contracts/assessments/assessment-versions.contract';

import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { previewAssessment } from './preview-assessment.ts';
import { getAssessmentVersion, listAssessmentVersions } from './read-assessment-versions.ts';
import { releaseResults, takeBackRelease } from './release-results.ts';

/** What became of an assessment: its versions and who uses them, its preview, its results' release. */
export function serveAssessmentVersions(server: HttpServer, platform: Platform): void {
  server.serve(routes.listAssessmentVersions, ({ caller, params }) =>
    listAssessmentVersions(platform, caller, params.assessmentId),
  );
  server.serve(routes.getAssessmentVersion, ({ caller, params }) =>
    getAssessmentVersion(platform, caller, params.assessmentId, params.versionId),
  );
  server.serve(routes.previewAssessment, ({ caller, params }) =>
    previewAssessment(platform, caller, params.assessmentId),
  );
  server.serve(routes.releaseResults, ({ caller, params }) =>
    releaseResults(platform, caller, params.assessmentId),
  );
  server.serve(routes.takeBackRelease, ({ caller, params }) =>
    takeBackRelease(platform, caller, params.assessmentId),
  );
}
