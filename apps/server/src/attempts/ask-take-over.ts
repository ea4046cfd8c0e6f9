import type { TakeOver } from '@fairshot/contracts/attempts/take-over.contract';

import { postLetter } from '../letters/post-letter.ts';
import { system } from '../platform/actor.ts';
import { announce } from '../platform/announce.ts';
import type { CandidateCaller } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { insertEvent, type LockedAttempt } from './attempt.store.ts';
import { getTakeOver } from './read-take-over.ts';
import { requireOwnAttempt } from './require-own-attempt.ts';
import { hashTakeOverCode, newTakeOverCode } from './take-over-code.ts';
import { takeOverLetter } from './take-over-letter.ts';
import { requireRunning } from './require-running.ts';
import {
  findAskedTooOften,
  findLastRequest,
  insertRequest,
  replaceRequests,
  type TakeOverRow,
} from './take-over.store.ts';

/**
 * Asks to go on in this browser: a code leaves for the candidate's address, or staff are asked. Asked twice at once
 * it is one asking. Of two browsers the later waits half a minute and then asks in the other's place.
 */
export async function askTakeOver(
  platform: Platform,
  caller: CandidateCaller,
  attemptId: string,
): Promise<TakeOver> {
  // The candidate may not write here: what is on record decides who goes on.
  await platform.db.transaction(system, async (tx) => {
    const { attempt, policy } = await requireRunning(tx, caller, attemptId);
    if (policy === 'open') throw refuse('wrong_state');
    if (attempt.writer_session_id === caller.candidateSessionId) return;
    if (policy === 'mail_code') await askForCode(platform, tx, caller, attempt);
    else await askStaff(tx, caller, attempt);
  });
  return getTakeOver(platform, caller, attemptId);
}

async function askForCode(
  platform: Platform,
  tx: Tx,
  caller: CandidateCaller,
  attempt: LockedAttempt,
): Promise<void> {
  const last = await findLastRequest(tx, attempt.id, null);
  const isOwn = last?.candidate_session_id === caller.candidateSessionId;
  if (last?.is_fresh && isOwn && last.state === 'asked') return;
  await requirePatience(tx, attempt, last);

  const code = newTakeOverCode();
  const { candidateSessionId } = caller;
  await replaceRequests(tx, attempt.id);
  await insertRequest(
    tx,
    attempt,
    candidateSessionId,
    'mail_code',
    hashTakeOverCode(platform, attempt.id, candidateSessionId, code),
  );
  const sitting = await requireOwnAttempt(tx, caller.candidateId, attempt.id);
  await postLetter(platform, tx, {
    kind: 'take_over_code',
    recipient: sitting.email,
    organizationId: attempt.organization_id,
    ...takeOverLetter(sitting, code),
  });
  await insertEvent(tx, attempt, 'send_take_over_code', candidateSessionId);
}

async function askStaff(tx: Tx, caller: CandidateCaller, attempt: LockedAttempt): Promise<void> {
  const last = await findLastRequest(tx, attempt.id, caller.candidateSessionId);
  if (last?.state === 'asked' || last?.state === 'allowed') return;
  await requirePatience(tx, attempt, last);
  await insertRequest(tx, attempt, caller.candidateSessionId, 'staff', null);
  await insertEvent(tx, attempt, 'ask_take_over', caller.candidateSessionId);
  await announce(tx, { attemptId: attempt.id, organizationId: attempt.organization_id, kind: 'attempt' });
}

async function requirePatience(tx: Tx, { id, now }: LockedAttempt, last?: TakeOverRow): Promise<void> {
  const inAWhile = last?.is_fresh ? Math.ceil((last.again_at.getTime() - now.getTime()) / 1000) : undefined;
  const retryAfterSeconds = (await findAskedTooOften(tx, id)) ?? inAWhile;
  if (retryAfterSeconds !== undefined) throw refuse('too_many_requests', { details: { retryAfterSeconds } });
}
