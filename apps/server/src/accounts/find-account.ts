import type { AccountCaller, Cookies } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { touchSession } from './session.store.ts';
import type { Sessions, SetCookies } from './sessions.port.ts';

/** Who holds these cookies; notes now and then that the session is in use. */
export async function findAccount(
  platform: Platform,
  sessions: Sessions,
  cookies: Cookies,
): Promise<{ caller: AccountCaller; setCookies: SetCookies } | undefined> {
  const found = await sessions.find(cookies);
  // New cookies mean that the database was asked, so one more question costs little.
  if (found && found.setCookies.length > 0) await touchSession(platform.db.asLogin, found.caller.sessionId);
  return found;
}
