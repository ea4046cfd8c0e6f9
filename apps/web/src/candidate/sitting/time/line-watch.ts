/** Between two signs a page that is awake waits no longer than its most patient request; the rest it slept. */
const LONGEST_STEP_MS = 40_000;

/** How long nobody could be reached, by the page's monotonic clock. */
export interface LineWatch {
  /** A request that began then found nobody, or the socket closed now. */
  missed(begunAt?: number): void;
  /** Somebody answered. */
  heard(): void;
}

/**
 * Watches the line. What it tells when the line is back counts from the first request that found nobody, and only while
 * the page was awake and tried: a computer that sleeps has lost no line.
 */
export function createLineWatch(onBack: (lostMs: number) => void): LineWatch {
  let lost: { ms: number; until: number } | undefined;

  const countOn = (from: { ms: number; until: number }) => {
    const now = performance.now();
    return { ms: from.ms + Math.min(now - from.until, LONGEST_STEP_MS), until: now };
  };
  return {
    missed: (begunAt = performance.now()) => {
      lost = countOn(lost ?? { ms: 0, until: begunAt });
    },
    heard: () => {
      if (!lost) return;
      const { ms } = countOn(lost);
      lost = undefined;
      onBack(ms);
    },
  };
}
