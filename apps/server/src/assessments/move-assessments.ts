import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { lockAssessment, findPublishedVersion } from './assessment.store.ts';
import { moveAssessment } from './assessment-draft.store.ts';

/**
 * Archives assessments or restores them to what they were. Those that cannot take the act, and those that are not
 * the caller's, are left and named. Invitations and running attempts go on whatever happens here.
 */
export async function moveAssessments(
  platform: Platform,
  caller: ActingMember,
  { event, assessmentIds }: { event: 'archive' | 'restore'; assessmentIds: readonly string[] },
): Promise<{ moved: string[]; left: string[] }> {
  // One order for everybody: two lists that overlap wait for each other instead of locking each other out.
  const ids = [...new Set(assessmentIds)].sort();
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const moved: string[] = [];
    for (const id of ids) if (await move(tx, id, event)) moved.push(id);
    return { moved, left: ids.filter((id) => !moved.includes(id)) };
  });
}

async function move(tx: Tx, assessmentId: string, event: 'archive' | 'restore'): Promise<boolean> {
  if (!(await lockAssessment(tx, assessmentId))) return false;
  if (event === 'archive') return moveAssessment(tx, assessmentId, event);
  const published = await findPublishedVersion(tx, assessmentId);
  return moveAssessment(tx, assessmentId, published ? 'restore' : 'restore_draft');
}
