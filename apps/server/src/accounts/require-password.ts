import type { Platform } from '../platform/platform.ts';
import { createRateLimit, type RateLimit } from '../platform/rate-limit.ts';
import { refuse } from '../platform/refuse.ts';
import { findPasswordHash } from './account.store.ts';
import type { Sessions } from './sessions.port.ts';

const QUARTER_HOUR = 15 * 60;

/** Guesses at a password or a first code by somebody who is logged in already, as at a laptop left open. */
export function guessLimit(): RateLimit {
  return createRateLimit({ points: 10, seconds: QUARTER_HOUR });
}

/** Counts a guess before it is made; a right one makes the earlier ones forgotten. */
export async function asGuess<Answer>(
  limit: RateLimit,
  accountId: string,
  guess: () => Promise<Answer>,
): Promise<Answer> {
  await limit.take(accountId);
  const answer = await guess();
  await limit.forget(accountId);
  return answer;
}

/** Refuses with `wrong_password` unless this is the account's; an account without one cannot confirm by it. */
export async function requirePassword(
  platform: Platform,
  sessions: Sessions,
  limit: RateLimit,
  accountId: string,
  password: string,
): Promise<void> {
  await asGuess(limit, accountId, async () => {
    const hash = await findPasswordHash(platform.db.asLogin, accountId);
    if (!hash || !(await sessions.verifyPassword(password, hash))) throw refuse('wrong_password');
  });
}
