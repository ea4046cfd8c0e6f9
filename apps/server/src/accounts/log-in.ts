import type { Platform } from '../platform/platform.ts';
import { type RateLimit, createRateLimit } from '../platform/rate-limit.ts';
import { refuse } from '../platform/refuse.ts';
import { getAccount } from './account.store.ts';
import type { Browser, Sessions, SetCookies } from './sessions.port.ts';
import { spendLink } from './spend-link.ts';

/** Who came in. Without `accountId` nobody has yet: a code is awaited, for which the cookies stand. */
export interface Entered {
  accountId: string | undefined;
  setCookies: SetCookies;
}

/** Wrong passwords before the door stays shut for a while: tight for one address, loose for a whole campus. */
export interface LogInLimits {
  ofAddress: RateLimit;
  ofPlace: RateLimit;
}

const QUARTER_HOUR = 15 * 60;

export function logInLimits(): LogInLimits {
  return {
    ofAddress: createRateLimit({ points: 10, seconds: QUARTER_HOUR }),
    ofPlace: createRateLimit({ points: 300, seconds: QUARTER_HOUR }),
  };
}

/**
 * A session for whoever knows address and password. An unknown address costs the same time and gets the same
 * answer as a wrong password. A try is counted before it is made and given back when it was right.
 */
export async function logIn(
  sessions: Sessions,
  limits: LogInLimits,
  credentials: { email: string; password: string },
  browser: Browser,
): Promise<Entered> {
  const address = `${credentials.email} ${browser.ip}`;
  await limits.ofPlace.take(browser.ip);
  await limits.ofAddress.take(address);
  const entered = await sessions.logIn(credentials, browser);
  if (!entered) throw refuse('wrong_credentials');
  await limits.ofPlace.giveBack(browser.ip);
  await limits.ofAddress.forget(address);
  return entered;
}

/** A session for whoever holds a one-time link; the link is used up. It is one factor, so it never stands for two. */
export async function logInByLink(
  platform: Platform,
  sessions: Sessions,
  token: string,
  browser: Browser,
): Promise<Entered> {
  const accountId = await platform.db.asLogin.transaction().execute(async (tx) => {
    const id = await spendLink(tx, 'log_in', token);
    if (!id) throw refuse('link_unknown');
    if ((await getAccount(tx, id)).two_factor_enabled) throw refuse('not_allowed', PASSWORD_AND_CODE);
    return id;
  });
  return { accountId, setCookies: await sessions.enter(accountId, browser) };
}

const PASSWORD_AND_CODE = { sentence: 'This account has a second factor: log in with password and code.' };
