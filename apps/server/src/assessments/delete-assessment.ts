import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { lockAssessment } from './assessment.store.ts';
import { deleteNeverPublished } from './assessment-draft.store.ts';

/** Deletes an assessment that was never published. What was published stays for whoever was invited to it. */
export async function deleteAssessment(
  platform: Platform,
  caller: ActingMember,
  assessmentId: string,
): Promise<void> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    if (!(await lockAssessment(tx, assessmentId))) throw refuse('not_found');
    if (!(await deleteNeverPublished(tx, assessmentId))) {
      throw refuse('wrong_state', {
        sentence: 'What was published is never deleted. It can be put into the archive.',
      });
    }
  });
}
