import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import { refuse } from './refuse.ts';

/** Counts what each key does in a while; refuses with `too_many_requests` past the limit. */
export interface RateLimit {
  take(key: string): Promise<void>;
  giveBack(key: string): Promise<void>;
  forget(key: string): Promise<void>;
}

/**
 * `points` per key in `seconds`, counted in this process: with n api processes a key gets at most n times as
 * much, which is still no use to somebody who guesses.
 */
export function createRateLimit(allowance: { points: number; seconds: number }): RateLimit {
  const counter = new RateLimiterMemory({ points: allowance.points, duration: allowance.seconds });
  return {
    take: (key) => counter.consume(key).then(() => undefined, refuseTooMany),
    giveBack: async (key) => void (await counter.reward(key)),
    forget: async (key) => void (await counter.delete(key)),
  };
}

function refuseTooMany(reason: unknown): never {
  if (!(reason instanceof RateLimiterRes)) throw reason;
  throw refuse('too_many_requests', {
    details: { retryAfterSeconds: Math.ceil(reason.msBeforeNext / 1000) },
  });
}
