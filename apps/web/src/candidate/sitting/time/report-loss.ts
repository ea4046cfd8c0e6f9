import { LEAST_LOSS_SECONDS } from '@fairshot/contracts/attempts/line-loss.contract';

import { newKey } from '../../../client/new-key.ts';
import { isPassing } from '../../../client/trouble.ts';
import { reach, type SittingCore } from '../sitting-core.ts';
import { takeAttempt } from '../take-news.ts';

const AGAIN_MS = 3_000;

/**
 * Tells the server for how long it could not be reached; it gives back what it missed as well. Told until it is
 * answered. A page that was reloaded meanwhile knows of no loss, and tells of none.
 */
export async function reportLoss(core: SittingCore, lostMs: number): Promise<void> {
  const { lineCreditMinutes, writerEpoch } = core.store.state.attempt;
  const lostSeconds = Math.floor(lostMs / 1000);
  if (lineCreditMinutes === 0 || core.door.isPreview || lostSeconds < LEAST_LOSS_SECONDS) return;
  const backAt = performance.now();
  const idempotencyKey = newKey();
  for (;;) {
    const backSecondsAgo = Math.round((performance.now() - backAt) / 1000);
    const report = { idempotencyKey, writerEpoch, lostSeconds, backSecondsAgo };
    try {
      await reach(core, core.door.reportLoss(report));
      // The push may have gone to a line that is not up yet.
      takeAttempt(core, await reach(core, core.door.attempt()));
      return;
    } catch (error) {
      if (!isPassing(error)) return;
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
