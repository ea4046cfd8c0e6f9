import type { TakeOver } from '@fairshot/contracts/attempts/take-over.contract';

import { candidate } from '../platform/actor.ts';
import type { CandidateCaller } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { requireOwnAttempt } from './require-own-attempt.ts';
import { findLastRequest, MOST_TRIES, type TakeOverRow } from './take-over.store.ts';

/** What it takes to go on in this browser, and what it asked for last. */
export async function getTakeOver(
  { db }: Platform,
  caller: CandidateCaller,
  attemptId: string,
): Promise<TakeOver> {
  return db.transaction(candidate(caller.candidateId), (tx) => readTakeOver(tx, caller, attemptId));
}

async function readTakeOver(tx: Tx, caller: CandidateCaller, attemptId: string): Promise<TakeOver> {
  const sitting = await requireOwnAttempt(tx, caller.candidateId, attemptId);
  const request = await findLastRequest(tx, attemptId, caller.candidateSessionId);
  return {
    policy: sitting.take_over,
    isWriter: sitting.writer_session_id === caller.candidateSessionId,
    address: sitting.email,
    ...(request ? { request: requestView(request) } : {}),
    now: sitting.now.toISOString(),
  };
}

function requestView(row: TakeOverRow): NonNullable<TakeOver['request']> {
  return {
    state: row.state,
    askedAt: row.asked_at.toISOString(),
    againAt: row.again_at.toISOString(),
    ...(row.expires_at
      ? { expiresAt: row.expires_at.toISOString(), triesLeft: MOST_TRIES - row.wrong_tries }
      : {}),
  };
}
