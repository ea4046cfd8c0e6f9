import type { Platform } from '../platform/platform.ts';
import { deleteSecondFactor, findAccountByEmail, findPlatformAdmin } from './account.store.ts';
import { createResetLink } from './request-password-reset.ts';

/**
 * A reset link for whoever has the machine in hand, without a letter: for the account of an address, or for the
 * first platform admin. Undefined when there is no such account. Where the device with the codes is lost, the
 * second factor goes as well.
 */
export async function issueResetLink(
  platform: Platform,
  email: string | undefined,
  removesSecondFactor = false,
): Promise<{ name: string; email: string; link: string } | undefined> {
  return platform.db.asLogin.transaction().execute(async (tx) => {
    const account = await (email === undefined ? findPlatformAdmin(tx) : findAccountByEmail(tx, email));
    if (!account) return undefined;
    if (removesSecondFactor) await deleteSecondFactor(tx, account.id);
    return { name: account.name, email: account.email, link: await createResetLink(platform, tx, account) };
  });
}
