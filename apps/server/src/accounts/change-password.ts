import type { AccountCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import type { RateLimit } from '../platform/rate-limit.ts';
import { putPassword } from './account.store.ts';
import { requirePassword } from './require-password.ts';
import { deleteSessionsOf } from './session.store.ts';
import type { Sessions } from './sessions.port.ts';

/** A new password for whoever knows the present one. Every session but this one ends with it. */
export async function changePassword(
  platform: Platform,
  sessions: Sessions,
  limit: RateLimit,
  caller: AccountCaller,
  input: { presentPassword: string; password: string },
): Promise<void> {
  await requirePassword(platform, sessions, limit, caller.accountId, input.presentPassword);
  const passwordHash = await sessions.hashPassword(input.password);
  await platform.db.asLogin.transaction().execute(async (tx) => {
    await putPassword(tx, caller.accountId, passwordHash);
    await deleteSessionsOf(tx, caller.accountId, caller.sessionId);
  });
}
