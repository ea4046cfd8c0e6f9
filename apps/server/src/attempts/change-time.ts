import type { AttemptTime } from '@fairshot/contracts/attempts/time.contract';

import { system } from '../platform/actor.ts';
import { announce } from '../platform/announce.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { insertEvent } from './attempt.store.ts';
import { readTime } from './read-time.ts';
import { lockTimedAttempt, type TimedAttempt } from './time.store.ts';

/** Does it, and says whether anything was done. */
type Change = (tx: Tx, attempt: TimedAttempt) => Promise<boolean>;

/**
 * Does something to the time of one attempt, locked, on a member's word, and tells the open page. The clock is the
 * system's to move, so this is not done in the member's name; the organization is asked for by hand instead.
 */
export async function changeTime(
  platform: Platform,
  caller: ActingMember,
  attemptId: string,
  event: 'pause' | 'resume' | 'add_time',
  change: Change,
): Promise<AttemptTime> {
  await moveClock(platform, { organizationId: caller.organizationId, attemptId }, event, change);
  return readTime(platform, caller, attemptId);
}

/** The same on anybody's word; who may is asked in `change`. */
export async function moveClock(
  { db }: Platform,
  { organizationId, attemptId }: { organizationId: string; attemptId: string },
  event: 'pause' | 'resume' | 'add_time' | 'take_break' | 'end_break',
  change: Change,
): Promise<void> {
  await db.transaction(system, async (tx) => {
    const attempt = await lockTimedAttempt(tx, organizationId, attemptId);
    if (!attempt) throw refuse('not_found');
    if (!(await change(tx, attempt))) return;
    await insertEvent(tx, attempt, event);
    await announce(tx, { attemptId, organizationId, kind: 'attempt' });
  });
}
