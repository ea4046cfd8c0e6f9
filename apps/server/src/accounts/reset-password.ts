import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { putPassword } from './account.store.ts';
import { deleteOpenLinks } from './one-time-link.store.ts';
import { deleteSessionsOf } from './session.store.ts';
import type { Sessions } from './sessions.port.ts';
import { checkLink, spendLink } from './spend-link.ts';

/**
 * A new password by a reset link. All sessions end and every other open reset link dies with it: whoever else
 * was in is out.
 */
export async function resetPassword(
  platform: Platform,
  sessions: Sessions,
  input: { token: string; password: string },
): Promise<void> {
  await checkLink(platform, 'reset_password', input.token);
  const passwordHash = await sessions.hashPassword(input.password);
  await platform.db.asLogin.transaction().execute(async (tx) => {
    const accountId = await spendLink(tx, 'reset_password', input.token);
    if (!accountId) throw refuse('link_unknown');
    await putPassword(tx, accountId, passwordHash);
    await deleteOpenLinks(tx, accountId, 'reset_password');
    await deleteSessionsOf(tx, accountId);
  });
}
