import type { AttemptForCandidate } from '@fairshot/contracts/attempts/attempts.contract';

import { candidate } from '../platform/actor.ts';
import { announce } from '../platform/announce.ts';
import type { CandidateCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { getTakeOverPolicy, insertEvent, lockAttempt, raiseWriterEpoch } from './attempt.store.ts';
import { readAttempt } from './get-attempt.ts';

/**
 * The candidate goes on in this browser. From the commit on the other page's saves are refused (its text is kept
 * aside), and the page is told so; the event is on record.
 */
export async function takeOverAttempt(
  { db }: Platform,
  caller: CandidateCaller,
  attemptId: string,
): Promise<AttemptForCandidate> {
  return db.transaction(candidate(caller.candidateId), async (tx) => {
    const attempt = await lockAttempt(tx, attemptId, caller.candidateId);
    if (!attempt) throw refuse('not_found');
    if (attempt.state !== 'in_progress' && attempt.state !== 'paused') throw refuse('attempt_closed');
    if ((await getTakeOverPolicy(tx, attemptId)) !== 'open') throw refuse('not_allowed');

    await raiseWriterEpoch(tx, attemptId, caller.candidateSessionId);
    await insertEvent(tx, attempt, 'take_over', caller.candidateSessionId);
    await announce(tx, { attemptId, organizationId: attempt.organization_id, kind: 'attempt' });
    return readAttempt(tx, caller, attemptId);
  });
}
