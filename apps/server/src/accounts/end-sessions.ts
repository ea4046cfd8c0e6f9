import type { AccountCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { deleteSession, deleteSessionsOf } from './session.store.ts';

/** Ends one session of the caller; the cookie that is believed alone outlives it by two seconds at most. */
export async function endSession(
  platform: Platform,
  caller: AccountCaller,
  sessionId: string,
): Promise<void> {
  const ended = await platform.db.asLogin
    .transaction()
    .execute((tx) => deleteSession(tx, caller.accountId, sessionId));
  if (!ended) throw refuse('not_found');
}

/** Ends every session of an account, but for one to keep. */
export async function endSessionsOf(platform: Platform, accountId: string, keptId?: string): Promise<void> {
  await platform.db.asLogin.transaction().execute((tx) => deleteSessionsOf(tx, accountId, keptId));
}
