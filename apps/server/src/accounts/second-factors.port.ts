import type { SecondFactorBegun } from '@fairshot/contracts/accounts/you.contract';

import type { Cookies } from '../platform/caller.ts';
import type { Browser, SetCookies } from './sessions.port.ts';

/**
 * Codes of an authenticator app beside the password. Wrong codes are counted in the database: five in one log-in
 * end it, ten in a row lock the account's second step for a quarter of an hour.
 */
export interface SecondFactors {
  /** The second step of a log-in, by an app's code or a backup code, which is used up. Refuses with `wrong_code`, `log_in_anew`. */
  logIn(
    code: string,
    cookies: Cookies,
    browser: Browser,
  ): Promise<{ accountId: string; setCookies: SetCookies }>;
  /** A new secret that counts once it was confirmed. Refuses with `wrong_password`, and `wrong_state` where one counts. */
  begin(cookies: Cookies, password: string): Promise<SecondFactorBegun>;
  /** The session is exchanged for a new one. Refuses with `wrong_code`. */
  confirm(cookies: Cookies, code: string): Promise<SetCookies>;
  remove(cookies: Cookies, password: string): Promise<SetCookies>;
  renewBackupCodes(cookies: Cookies, password: string): Promise<string[]>;
}
