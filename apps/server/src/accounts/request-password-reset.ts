import { setTimeout as sleep } from 'node:timers/promises';

import { postLetter } from '../letters/post-letter.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { createRateLimit, type RateLimit } from '../platform/rate-limit.ts';
import { hashToken, newToken } from '../platform/token.ts';
import { type Account, findAccountByEmail } from './account.store.ts';
import { putLink } from './one-time-link.store.ts';
import { passwordLetter } from './password-letter.ts';

/** Longer than writing a link and a letter takes, so that the clock does not tell whether there was an account. */
const ANSWER_AFTER_MS = 250;

/** Letters asked for before the counter says later: few to one address, more from a whole campus. */
export interface ResetLimits {
  ofAddress: RateLimit;
  ofPlace: RateLimit;
}

const HOUR = 3600;

export function resetLimits(): ResetLimits {
  return {
    ofAddress: createRateLimit({ points: 5, seconds: HOUR }),
    ofPlace: createRateLimit({ points: 100, seconds: HOUR }),
  };
}

/**
 * Sends a link for a new password, if the address has an account. Answer and time are the same either way, and
 * so is the limit: five letters an hour to one address.
 */
export async function requestPasswordReset(
  platform: Platform,
  limits: ResetLimits,
  email: string,
  ip: string,
): Promise<void> {
  await limits.ofPlace.take(ip);
  await limits.ofAddress.take(email);
  await Promise.all([sendLink(platform, email), sleep(ANSWER_AFTER_MS)]);
}

async function sendLink(platform: Platform, email: string): Promise<void> {
  await platform.db.asLogin.transaction().execute(async (tx) => {
    const account = await findAccountByEmail(tx, email);
    if (!account) return;
    const link = await createResetLink(platform, tx, account);
    await postLetter(platform, tx, {
      recipient: email,
      kind: 'reset_password',
      ...passwordLetter(account, link),
    });
  });
}

/** The address at which this account gets a new password: works once, for an hour. */
export async function createResetLink(
  platform: Platform,
  tx: Tx,
  account: Pick<Account, 'id'>,
): Promise<string> {
  const token = newToken();
  await putLink(tx, {
    purpose: 'reset_password',
    tokenHash: hashToken(token),
    accountId: account.id,
    lifetime: '1 hour',
  });
  return `${platform.config.baseUrl}/reset-password/${token}`;
}
