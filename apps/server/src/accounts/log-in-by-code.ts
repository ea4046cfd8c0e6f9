import type { Cookies } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { hashToken } from '../platform/token.ts';
import { spendCode } from './account.store.ts';
import type { Entered, LogInLimits } from './log-in.ts';
import type { Browser, Sessions, SetCookies } from './sessions.port.ts';

/**
 * The second step: a session for whoever typed a right code after a right password. A code lets in once: the
 * session of somebody who typed it again is ended before its cookies leave.
 */
export async function logInByCode(
  platform: Platform,
  sessions: Sessions,
  limits: LogInLimits,
  { code, cookies }: { code: string; cookies: Cookies },
  browser: Browser,
): Promise<Entered> {
  await limits.ofPlace.take(browser.ip);
  const entered = await sessions.secondFactors.logIn(code, cookies, browser);
  if (!(await spendCode(platform.db.asLogin, entered.accountId, hashToken(code)))) {
    await sessions.end(asCookies(entered.setCookies));
    throw refuse('wrong_code');
  }
  await limits.ofPlace.giveBack(browser.ip);
  return entered;
}

/** What a browser would send back. */
function asCookies(setCookies: SetCookies): Cookies {
  const pairs = setCookies.map((cookie) => /^([^=]+)=([^;]*)/.exec(cookie));
  return Object.fromEntries(
    pairs.flatMap((pair) => (pair ? [[pair[1], decodeURIComponent(pair[2] ?? '')]] : [])),
  );
}
