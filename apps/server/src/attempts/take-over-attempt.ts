import type { AttemptForCandidate } from '@fairshot/contracts/attempts/attempts.contract';
import type { RefusalCode } from '@fairshot/contracts/refusal';

import { system } from '../platform/actor.ts';
import { announce } from '../platform/announce.ts';
import type { CandidateCaller } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { insertEvent, type LockedAttempt, raiseWriterEpoch } from './attempt.store.ts';
import { getAttempt } from './get-attempt.ts';
import { requireRunning } from './require-running.ts';
import { hashTakeOverCode, isSameCode } from './take-over-code.ts';
import {
  countWrongTry,
  findLastRequest,
  MOST_TRIES,
  moveRequest,
  replaceRequests,
} from './take-over.store.ts';

interface No {
  code: RefusalCode;
  triesLeft?: number;
}

/**
 * The candidate goes on in this browser, once what the assessment asks for is there. From the commit on the other
 * page's saves are refused (its text is kept aside), and the page is told so; the event is on record. A browser that
 * writes already goes on as it is.
 */
export async function takeOverAttempt(
  platform: Platform,
  caller: CandidateCaller,
  attemptId: string,
  code: string | undefined,
): Promise<AttemptForCandidate> {
  // The refusal is thrown after the transaction, since a mistyped code must be counted.
  const no = await platform.db.transaction(system, async (tx) => {
    const { attempt, policy } = await requireRunning(tx, caller, attemptId);
    const { candidateSessionId } = caller;
    if (attempt.writer_session_id === candidateSessionId) return undefined;
    const missing = await WAYS[policy](platform, tx, caller, attempt, code);
    if (missing) return missing;

    await replaceRequests(tx, attemptId);
    await raiseWriterEpoch(tx, attemptId, candidateSessionId);
    await insertEvent(tx, attempt, 'take_over', candidateSessionId);
    await announce(tx, { attemptId, organizationId: attempt.organization_id, kind: 'attempt' });
    return undefined;
  });
  if (no) throw refuse(no.code, no.triesLeft === undefined ? {} : { details: { triesLeft: no.triesLeft } });
  return getAttempt(platform, caller, attemptId);
}

/** What is still missing, by what the assessment asks for. */
const WAYS = { open: async () => undefined, mail_code: spendCode, staff: spendConsent };

async function spendCode(
  platform: Platform,
  tx: Tx,
  { candidateSessionId }: CandidateCaller,
  attempt: LockedAttempt,
  code: string | undefined,
): Promise<No | undefined> {
  if (code === undefined) return { code: 'take_over_not_allowed' };
  const request = await findLastRequest(tx, attempt.id, candidateSessionId);
  if (!request?.code_hmac || request.state !== 'asked') return { code: 'take_over_code_spent' };
  if (request.is_expired || request.wrong_tries >= MOST_TRIES) return { code: 'take_over_code_spent' };

  const typed = hashTakeOverCode(platform, attempt.id, candidateSessionId, code);
  if (!isSameCode(request.code_hmac, typed)) {
    await countWrongTry(tx, request.id);
    await insertEvent(tx, attempt, 'mistype_take_over_code', candidateSessionId);
    const triesLeft = MOST_TRIES - request.wrong_tries - 1;
    return triesLeft > 0 ? { code: 'take_over_code_wrong', triesLeft } : { code: 'take_over_code_spent' };
  }
  await moveRequest(tx, request.id, 'use');
  return undefined;
}

async function spendConsent(
  _: Platform,
  tx: Tx,
  { candidateSessionId }: CandidateCaller,
  attempt: LockedAttempt,
): Promise<No | undefined> {
  const request = await findLastRequest(tx, attempt.id, candidateSessionId);
  if (request?.state !== 'allowed' || !(await moveRequest(tx, request.id, 'use')))
    return { code: 'take_over_not_allowed' };
  return undefined;
}
