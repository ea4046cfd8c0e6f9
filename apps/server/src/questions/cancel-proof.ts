import type { Proof } from '@fairshot/contracts/questions/proof.contract';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { readProof } from './proof-view.ts';
import { requireQuestion } from './require-question.ts';
import { cancelProofOf } from './start-proof.ts';

/** Stops the proof that runs; what it found so far stays to be seen. Where none runs, nothing happens. */
export async function cancelProof(
  platform: Platform,
  caller: ActingMember,
  questionId: string,
): Promise<Proof | undefined> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    await requireQuestion(tx, questionId);
    await cancelProofOf(tx, questionId);
    return readProof(tx, questionId);
  });
}
