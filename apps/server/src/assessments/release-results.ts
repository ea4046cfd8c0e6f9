import type { AssessmentForMember } from '@fairshot/contracts/assessments/assessments.contract';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { lockAssessment } from './assessment.store.ts';
import { readAssessment } from './assessment-view.ts';
import { endRelease, insertRelease, waitsForRelease } from './result-release.store.ts';

/**
 * Lets candidates see what the assessment's visibility names, of every attempt that is over and of those that end
 * later. Who released and when stays on record.
 */
export async function releaseResults(
  platform: Platform,
  caller: ActingMember,
  assessmentId: string,
): Promise<AssessmentForMember> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    if (!(await lockAssessment(tx, assessmentId))) throw refuse('not_found');
    if (!(await waitsForRelease(tx, assessmentId))) {
      throw refuse('wrong_state', { sentence: 'No version of this assessment waits for a release.' });
    }
    await insertRelease(tx, caller, assessmentId);
    return readAssessment(tx, assessmentId);
  });
}

/** Shows results no longer. What candidates saw in between they have seen; both acts stay on record. */
export async function takeBackRelease(
  platform: Platform,
  caller: ActingMember,
  assessmentId: string,
): Promise<AssessmentForMember> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    if (!(await lockAssessment(tx, assessmentId))) throw refuse('not_found');
    await endRelease(tx, caller.memberId, assessmentId);
    return readAssessment(tx, assessmentId);
  });
}
