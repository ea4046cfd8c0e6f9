import type { AttemptTime } from '@fairshot/contracts/attempts/time.contract';

import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { changeTime } from './change-time.ts';
import { letGoOn } from './let-go-on.ts';
import { setPause } from './time.store.ts';

/**
 * Stops the clock of an attempt; a break of the candidate's becomes this pause. Nothing more is taken until it goes on; what a page still sends is refused and kept
 * by the page. Refused after the deadline: then only the clock's own end is left.
 */
export async function pauseAttempt(
  platform: Platform,
  caller: ActingMember,
  attemptId: string,
  reason: string,
): Promise<AttemptTime> {
  return changeTime(platform, caller, attemptId, 'pause', async (tx, attempt) => {
    if (attempt.break_ends_at) await letGoOn(tx, attempt, caller.memberId);
    else if (attempt.state === 'paused') return false;
    else if (attempt.state !== 'in_progress' || attempt.now >= attempt.deadline_at)
      throw refuse('wrong_state');
    await setPause(tx, attemptId, 'pause', { at: attempt.now, reason });
    return true;
  });
}

/** Lets the clock go on: the time for which it stood still comes back as a credit, so that the record explains the deadline. */
export async function resumeAttempt(
  platform: Platform,
  caller: ActingMember,
  attemptId: string,
): Promise<AttemptTime> {
  return changeTime(platform, caller, attemptId, 'resume', async (tx, attempt) => {
    if (attempt.state === 'in_progress') return false;
    if (attempt.state !== 'paused' || !attempt.paused_at) throw refuse('wrong_state');
    await letGoOn(tx, attempt, caller.memberId);
    return true;
  });
}
