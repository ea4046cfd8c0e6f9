import type { Platform } from '../platform/platform.ts';
import { deleteOldLinks } from './one-time-link.store.ts';
import { deleteExpiredSessions, deleteExpiredVerifications } from './session.store.ts';

/**
 * Forgets sessions that are over and links that nobody can follow any more. A used or expired link is kept for a
 * month, so that whoever follows it late is told that it was used and not that it never was.
 */
export async function forgetExpired(platform: Platform): Promise<void> {
  await platform.db.asLogin.transaction().execute(async (tx) => {
    await deleteExpiredSessions(tx);
    await deleteExpiredVerifications(tx);
    await deleteOldLinks(tx, '30 days');
  });
}
