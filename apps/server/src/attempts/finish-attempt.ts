import type { AttemptReceipt } from '@fairshot/contracts/attempts/attempts.contract';

import { candidate } from '../platform/actor.ts';
import type { CandidateCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { lockAttempt } from './attempt.store.ts';
import { endAttempt } from './end-attempt.ts';
import { readReceipt } from './get-receipt.ts';
import { whyNotWrite } from './may-write.ts';

/**
 * The candidate is done. Drafts that differ from what was submitted are handed in with it. Sent twice, or while
 * the clock ends the attempt, it answers the one receipt there is.
 */
export async function finishAttempt(
  platform: Platform,
  caller: CandidateCaller,
  attemptId: string,
  writerEpoch: number,
): Promise<AttemptReceipt> {
  return platform.db.transaction(candidate(caller.candidateId), async (tx) => {
    const attempt = await lockAttempt(tx, attemptId, caller.candidateId);
    if (!attempt) throw refuse('not_found');
    if (attempt.state === 'finished' || attempt.state === 'graded') return readReceipt(tx, caller, attemptId);

    const no = whyNotWrite(attempt, caller, writerEpoch);
    // Too late to finish by hand: then the clock does it here, a moment before its own task would.
    if (no && no !== 'attempt_time_up') throw refuse(no);
    await endAttempt(platform, tx, attempt, no ? 'run_out' : 'finish', caller.candidateSessionId);
    return readReceipt(tx, caller, attemptId);
  });
}
