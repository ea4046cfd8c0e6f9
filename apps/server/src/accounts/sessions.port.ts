import type { AccountCaller, Cookies } from '../platform/caller.ts';
import type { SecondFactors } from './second-factors.port.ts';

/** Where a request came from, kept beside the session so that a person can recognise it. */
export interface Browser {
  ip: string;
  userAgent: string;
}

/** What a browser must keep: whole `Set-Cookie` values. */
export type SetCookies = string[];

/** Log-in sessions and passwords of staff. Cookies are httpOnly; the database never holds a usable token. */
export interface Sessions {
  /**
   * Undefined when address or password is wrong; both cost the same time. Without `accountId`: the account asks
   * for a code as well, and the cookies remember only that the password was right.
   */
  logIn(
    credentials: { email: string; password: string },
    browser: Browser,
  ): Promise<{ accountId: string | undefined; setCookies: SetCookies } | undefined>;
  /** A session for somebody who proved who they are in another way. */
  enter(accountId: string, browser: Browser): Promise<SetCookies>;
  /** Who holds these cookies. `setCookies` renews the short one, which spares the database for two seconds. */
  find(cookies: Cookies): Promise<{ caller: AccountCaller; setCookies: SetCookies } | undefined>;
  end(cookies: Cookies): Promise<SetCookies>;
  hashPassword(password: string): Promise<string>;
  verifyPassword(password: string, hash: string): Promise<boolean>;
  readonly secondFactors: SecondFactors;
}
