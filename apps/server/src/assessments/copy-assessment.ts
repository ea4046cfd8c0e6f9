import type { AssessmentForMember } from '@fairshot/contracts/assessments/assessments.contract';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import {
  findDraftId,
  insertAssessment,
  insertFirstDraft,
  putContent,
  updateDraft,
} from './assessment-draft.store.ts';
import { readAssessment } from './assessment-view.ts';

/**
 * Begins an assessment that holds what another one shows in its composer, under a title of its own. The two know
 * nothing of each other afterwards. The same key gives the same copy.
 */
export async function copyAssessment(
  platform: Platform,
  caller: ActingMember,
  assessmentId: string,
  input: { idempotencyKey: string; title: string },
): Promise<AssessmentForMember> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const original = await readAssessment(tx, assessmentId);
    const { id, isNew } = await insertAssessment(tx, caller, input.idempotencyKey);
    if (isNew) await fill(tx, caller, id, { ...original, title: input.title });
    return readAssessment(tx, id);
  });
}

async function fill(
  tx: Tx,
  caller: ActingMember,
  assessmentId: string,
  draft: AssessmentForMember,
): Promise<void> {
  await insertFirstDraft(tx, caller, assessmentId, draft.title);
  const draftId = await findDraftId(tx, assessmentId);
  await updateDraft(tx, caller, draftId, draft);
  await putContent(tx, caller.organizationId, draftId, draft);
}
