import { system } from '../platform/actor.ts';
import type { Platform } from '../platform/platform.ts';
import { listRunOut, lockAttempt } from './attempt.store.ts';
import { creditOutages } from './credit-outages.ts';
import { endAttempt } from './end-attempt.ts';
import { isServiceAway } from './outage.store.ts';

/**
 * Ends an attempt whose time and grace are over; does nothing where somebody was faster, or where the deadline
 * has moved. The clock is the database's, at this moment.
 */
export async function runOutAttempt(platform: Platform, attemptId: string): Promise<void> {
  await platform.db.transaction(system, async (tx) => {
    // While nobody can reach us nobody is ended: what they typed could not arrive.
    if (await isServiceAway(tx)) return;
    const attempt = await lockAttempt(tx, attemptId);
    if (attempt?.state !== 'in_progress' || !attempt.is_run_out) return;
    await endAttempt(platform, tx, attempt, 'run_out');
  });
}

/** Attempts looked at in one sweep; a larger drive takes several, a few seconds apart. */
const AT_ONCE = 500;

/** Ends every attempt whose task came late or was lost. */
export async function runOutDueAttempts(platform: Platform): Promise<void> {
  await creditOutages(platform);
  const due = await platform.db.transaction(system, (tx) => listRunOut(tx, AT_ONCE));
  for (const attemptId of due) await runOutAttempt(platform, attemptId);
}
