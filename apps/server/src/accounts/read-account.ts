import type { Platform } from '../platform/platform.ts';
import { type Account, findAccountByEmail, findPasswordHash, getAccount } from './account.store.ts';

/** An account that must be there. */
export async function readAccount(platform: Platform, accountId: string): Promise<Account> {
  return getAccount(platform.db.asLogin, accountId);
}

/** Whether an address has an account already. Only for those who proved that the address is theirs. */
export async function hasAccount(platform: Platform, email: string): Promise<boolean> {
  return (await findAccountByEmail(platform.db.asLogin, email)) !== undefined;
}

/** False where an account was only entered by links so far. */
export async function hasPassword(platform: Platform, accountId: string): Promise<boolean> {
  return (await findPasswordHash(platform.db.asLogin, accountId)) !== undefined;
}
