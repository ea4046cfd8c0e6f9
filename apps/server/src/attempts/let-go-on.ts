import type { Tx } from '../platform/database.ts';
import { countBreak, creditTime, setPause, type TimedAttempt } from './time.store.ts';

/**
 * Ends a pause: the time for which the clock stood still comes back as a credit. A break is over when its allowance is
 * used up, however late somebody comes to end it.
 */
export async function letGoOn(tx: Tx, attempt: TimedAttempt, grantedBy?: string): Promise<void> {
  const { id, paused_at: pausedAt, break_ends_at: breakEndsAt } = attempt;
  const reason = attempt.paused_for ?? 'The attempt was paused';
  const seconds = secondsStill(attempt);
  await setPause(tx, id, 'resume', null);
  if (seconds > 0 && pausedAt) {
    const until = new Date(pausedAt.getTime() + seconds * 1000);
    const givesBack = `{[${pausedAt.toISOString()},${until.toISOString()})}`;
    await creditTime(tx, attempt, {
      seconds,
      cause: 'pause',
      reason,
      givesBack,
      ...(grantedBy ? { grantedBy } : {}),
    });
  }
  if (breakEndsAt) await countBreak(tx, id, Math.max(1, seconds));
}

function secondsStill({ now, paused_at: pausedAt, break_ends_at: breakEndsAt }: TimedAttempt): number {
  if (!pausedAt) return 0;
  const until = Math.min(now.getTime(), breakEndsAt?.getTime() ?? Infinity);
  return Math.ceil((until - pausedAt.getTime()) / 1000);
}
