import { refuse } from '../platform/refuse.ts';

/**
 * Runs at most `slots` pieces of work at once; up to `places` others wait their turn in order, and whoever comes
 * then is refused with `too_many_requests` instead of waiting longer than they would.
 */
export function limitConcurrency(
  slots: number,
  places: number,
): <Answer>(work: () => Promise<Answer>) => Promise<Answer> {
  const waiting: (() => void)[] = [];
  let free = slots;
  return async (work) => {
    if (free > 0) free--;
    else if (waiting.length >= places) throw refuse('too_many_requests');
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
