import { refuse } from './refuse.ts';

/** Gives bytes back; called again it does nothing. */
export type GiveBack = () => void;

/**
 * Hands out bytes of a budget in the order asked, each as soon as it fits; `places` may wait, and whoever comes then
 * is refused with `too_many_requests`. An `abandoned` signal leaves the queue.
 */
export function byteBudget(
  budget: number,
  places: number,
): (bytes: number, abandoned: AbortSignal) => Promise<GiveBack> {
  const waiting = new Set<{ bytes: number; begin: () => void }>();
  let free = budget;

  function admit(): void {
    for (const next of waiting) {
      if (next.bytes > free) return;
      waiting.delete(next);
      free -= next.bytes;
      next.begin();
    }
  }

  return async (wanted, abandoned) => {
    const bytes = Math.min(wanted, budget);
    if (waiting.size >= places) throw refuse('too_many_requests', { details: { retryAfterSeconds: 5 } });
    await new Promise<void>((begin) => {
      const ticket = { bytes, begin };
      waiting.add(ticket);
      abandoned.addEventListener('abort', () => {
        if (waiting.delete(ticket)) admit();
      });
      admit();
    });
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      free += bytes;
      admit();
    };
  };
}
