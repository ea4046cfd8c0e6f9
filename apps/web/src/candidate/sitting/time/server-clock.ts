/** Beyond this the two clocks did not drift, one of them was set: then the answer is believed as it is. */
const JUMP_MS = 5_000;

/**
 * How far the server's clock is ahead of the page's monotonic one, in milliseconds. Each answer shows a little
 * less than the truth, by its time on the way; so the largest of all is the nearest (Cristian's bound). A jump
 * means a sleeping computer or a corrected server, and the newest answer wins.
 */
export function nextOffset(known: number | undefined, serverNow: number, received: number): number {
  const observed = serverNow - received;
  if (known === undefined || Math.abs(observed - known) > JUMP_MS) return observed;
  return Math.max(known, observed);
}

/** The server's time as far as the page can know it. The computer's own clock is never asked: it may be wrong. */
export interface ServerClock {
  /** Takes the `now` of an answer that has just come. */
  observe(now: string): void;
  /** Milliseconds since 1970, by the server. */
  now(): number;
}

/** A clock that begins with the `now` of the first answer. */
export function createServerClock(firstNow: string): ServerClock {
  let offset = nextOffset(undefined, Date.parse(firstNow), performance.now());
  return {
    observe: (now) => {
      offset = nextOffset(offset, Date.parse(now), performance.now());
    },
    now: () => performance.now() + offset,
  };
}
