import type { AttemptTime } from '@fairshot/contracts/attempts/time.contract';

import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { changeTime } from './change-time.ts';
import { creditTime } from './time.store.ts';

/** Gives a candidate more time, while the attempt runs or is paused. The same key again gives it once. */
export async function addTime(
  platform: Platform,
  caller: ActingMember,
  attemptId: string,
  { idempotencyKey, minutes, reason }: { idempotencyKey: string; minutes: number; reason: string },
): Promise<AttemptTime> {
  return changeTime(platform, caller, attemptId, 'add_time', async (tx, attempt) => {
    if (attempt.state !== 'in_progress' && attempt.state !== 'paused') throw refuse('wrong_state');
    return creditTime(tx, attempt, {
      seconds: minutes * 60,
      cause: 'staff',
      reason,
      grantedBy: caller.memberId,
      idempotencyKey,
    });
  });
}
