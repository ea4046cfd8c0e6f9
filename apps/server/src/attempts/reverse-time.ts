import type { AttemptTime } from '@fairshot/contracts/attempts/time.contract';

import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { changeTime } from './change-time.ts';
import { creditTime, listCredits } from './time.store.ts';

/** Nobody's time ends without a word: what is taken back leaves this much. */
const LEAST_LEFT_SECONDS = 120;

/**
 * Takes a credit back, as far as time is left: the page is never ended by it. Refused where it was taken back before,
 * is itself a taking back, or belongs to a pause, which only gave back what had stood still.
 */
export async function reverseTime(
  platform: Platform,
  caller: ActingMember,
  attemptId: string,
  creditId: string,
  reason: string,
): Promise<AttemptTime> {
  return changeTime(platform, caller, attemptId, 'add_time', async (tx, attempt) => {
    const credit = (await listCredits(tx, attemptId)).find(({ id }) => id === creditId);
    if (!credit) throw refuse('not_found');
    const isRunning = attempt.state === 'in_progress' || attempt.state === 'paused';
    if (!isRunning || credit.is_reversed || credit.seconds < 0 || credit.cause === 'pause')
      throw refuse('wrong_state');
    const clock = attempt.paused_at ?? attempt.now;
    const leftSeconds = Math.floor((attempt.deadline_at.getTime() - clock.getTime()) / 1000);
    const seconds = Math.min(credit.seconds, leftSeconds - LEAST_LEFT_SECONDS);
    if (seconds <= 0)
      throw refuse('wrong_state', { sentence: 'There is too little time left to take any back.' });
    return creditTime(tx, attempt, {
      seconds: -seconds,
      cause: 'staff',
      reason,
      grantedBy: caller.memberId,
      reverses: creditId,
    });
  });
}
