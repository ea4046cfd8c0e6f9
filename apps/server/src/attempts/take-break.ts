import type { AttemptForCandidate } from '@fairshot/contracts/attempts/attempts.contract';

import type { CandidateCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { moveClock } from './change-time.ts';
import { getAttempt } from './get-attempt.ts';
import { setPause, type TimedAttempt } from './time.store.ts';

/**
 * The candidate rests, as far as breaks were granted to them: the clock stands still and nothing is taken until they go
 * on, or until the allowance is used up. Pressed twice it is one break.
 */
export async function takeBreak(
  platform: Platform,
  caller: CandidateCaller,
  attemptId: string,
  writerEpoch: number,
): Promise<AttemptForCandidate> {
  const { organizationId } = caller;
  await moveClock(platform, { organizationId, attemptId }, 'take_break', async (tx, attempt) => {
    if (attempt.candidate_id !== caller.candidateId) throw refuse('not_found');
    if (attempt.break_ends_at) return false;
    const breakEndsAt = requireBreak(attempt, caller, writerEpoch);
    await setPause(tx, attemptId, 'pause', { at: attempt.now, reason: 'Break', breakEndsAt });
    // For punctuality alone; a sweep ends the break should the task be lost.
    await platform.queue.add(tx, 'end-break', { organizationId, attemptId }, { startAfter: breakEndsAt });
    return true;
  });
  return getAttempt(platform, caller, attemptId);
}

/** When a break that began now would end. */
function requireBreak(attempt: TimedAttempt, caller: CandidateCaller, writerEpoch: number): Date {
  const isWriter = attempt.writer_session_id === caller.candidateSessionId;
  if (attempt.state === 'paused') throw refuse('attempt_paused');
  if (attempt.state !== 'in_progress') throw refuse('attempt_closed');
  if (!isWriter || attempt.writer_epoch !== writerEpoch) throw refuse('other_writer');
  if (attempt.now >= attempt.deadline_at) throw refuse('attempt_time_up');
  const seconds = attempt.break_seconds - attempt.break_used_seconds;
  if (seconds <= 0) throw refuse('wrong_state', { sentence: 'No time for breaks is left.' });
  return new Date(attempt.now.getTime() + seconds * 1000);
}
