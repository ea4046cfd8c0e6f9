import type { TakeOverPolicy } from '@fairshot/contracts/assessments/take-over-policy';

import type { CandidateCaller } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { getTakeOverPolicy, lockAttempt, type LockedAttempt } from './attempt.store.ts';

/** The candidate's own attempt, locked, while it runs or is paused, and what it takes to go on elsewhere. */
export async function requireRunning(
  tx: Tx,
  caller: CandidateCaller,
  attemptId: string,
): Promise<{ attempt: LockedAttempt; policy: TakeOverPolicy }> {
  const attempt = await lockAttempt(tx, attemptId, caller.candidateId);
  if (!attempt) throw refuse('not_found');
  if (attempt.state !== 'in_progress' && attempt.state !== 'paused') throw refuse('attempt_closed');
  return { attempt, policy: await getTakeOverPolicy(tx, attemptId) };
}
