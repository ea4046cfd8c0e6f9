import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { findAccountByEmail, listPlatformAdmins, setPlatformAdmin } from './account.store.ts';
import { lockAccounts } from './one-time-link.store.ts';

/** Makes an account platform admin. It becomes a member of nothing by that. Refuses where the address has no account. */
export async function addAdmin(platform: Platform, email: string): Promise<void> {
  await platform.db.asLogin.transaction().execute(async (tx) => {
    const account = await findAccountByEmail(tx, email);
    if (!account) throw refuse('not_found', { sentence: `No account has the address ${email}.` });
    await setPlatformAdmin(tx, account.id, true);
  });
}

/** Takes the administration from an account; of two admins who withdraw each other at once, one stays. */
export async function withdrawAdmin(platform: Platform, accountId: string): Promise<void> {
  await platform.db.asLogin.transaction().execute(async (tx) => {
    await lockAccounts(tx);
    const admins = await listPlatformAdmins(tx);
    if (!admins.some(({ id }) => id === accountId)) throw refuse('not_found');
    if (admins.length === 1) throw refuse('last_admin');
    await setPlatformAdmin(tx, accountId, false);
  });
}
