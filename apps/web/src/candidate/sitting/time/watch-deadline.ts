import type { DraftKeeping } from '../drafts/keep-drafts.ts';
import { change, type SittingCore } from '../sitting-core.ts';

const TICK_MS = 500;
/** How often the server is asked whether the attempt was handed in, once the time is up. */
const ASK_EVERY_MS = 2_000;
/** Smaller differences between two clocks are not worth drawing the page again. */
const WORTH_TELLING_MS = 250;

/**
 * Watches the time by the server's clock. At the deadline editing ends, what is unsaved is sent within the grace,
 * and the server is asked until it says that the attempt is over; the page never decides that itself.
 */
export function watchDeadline(core: SittingCore, drafts: DraftKeeping, ask: () => Promise<void>): () => void {
  let askedAt = 0;

  const tick = () => {
    const { standing, deadline, clockOffset } = core.store.state;
    const offset = core.clock.now() - Date.now();
    if (Math.abs(offset - clockOffset) > WORTH_TELLING_MS) change(core, { clockOffset: offset });
    if (standing === 'open' && core.clock.now() >= deadline) {
      change(core, { standing: 'handing_in' });
      void drafts.sendNow();
    }
    if (core.store.state.standing === 'handing_in' && performance.now() - askedAt > ASK_EVERY_MS) {
      askedAt = performance.now();
      void ask().catch(() => undefined); // asked again in two seconds
    }
  };

  const ticking = setInterval(tick, TICK_MS);
  return () => clearInterval(ticking);
}
