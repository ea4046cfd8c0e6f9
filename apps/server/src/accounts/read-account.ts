import type { Platform } from '../platform/platform.ts';
import { type Account, getAccount } from './account.store.ts';

/** An account that must be there. */
export async function readAccount(platform: Platform, accountId: string): Promise<Account> {
  return getAccount(platform.db.asLogin, accountId);
}
