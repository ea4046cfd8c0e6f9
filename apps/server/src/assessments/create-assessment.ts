import type { AssessmentForMember } from '@fairshot/contracts/assessments/assessments.contract';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { insertAssessment, insertFirstDraft } from './assessment-draft.store.ts';
import { readAssessment } from './assessment-view.ts';

/** Begins an assessment with an empty draft. The same key gives the same assessment. */
export async function createAssessment(
  platform: Platform,
  caller: ActingMember,
  input: { idempotencyKey: string; title: string },
): Promise<AssessmentForMember> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const { id, isNew } = await insertAssessment(tx, caller, input.idempotencyKey);
    if (isNew) await insertFirstDraft(tx, caller, id, input.title);
    return readAssessment(tx, id);
  });
}
