import { system } from '../platform/actor.ts';
import { announce } from '../platform/announce.ts';
import type { Platform } from '../platform/platform.ts';
import { insertEvent } from './attempt.store.ts';
import { creditOutage, lockUncreditedOutage } from './outage.store.ts';

/**
 * Gives candidates the time back in which our service was away, by our own record and without anybody asking. Runs
 * before the clock ends anything, so that nobody is ended by our absence.
 */
export async function creditOutages({ db, log }: Platform): Promise<void> {
  for (;;) {
    const isDone = await db.transaction(system, async (tx) => {
      const outageId = await lockUncreditedOutage(tx);
      if (!outageId) return true;
      const credited = await creditOutage(tx, outageId);
      for (const {
        attempt_id: attemptId,
        organization_id: organizationId,
        candidate_id: candidateId,
      } of credited) {
        const attempt = { id: attemptId, organization_id: organizationId, candidate_id: candidateId };
        await insertEvent(tx, attempt, 'add_time');
        await announce(tx, { attemptId, organizationId, kind: 'attempt' });
      }
      log.warn({ outage: outageId, attempts: credited.length }, 'time was given back for an outage');
      return false;
    });
    if (isDone) return;
  }
}
