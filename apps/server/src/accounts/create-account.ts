import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { findAccountByEmail, findAnyAccount, insertAccount, putPassword } from './account.store.ts';
import { lockAccounts } from './one-time-link.store.ts';
import { spendLink } from './spend-link.ts';

export interface NewAccount {
  email: string;
  name: string;
  isPlatformAdmin?: boolean;
}

/** An account without a password: its owner enters by a one-time link. Refuses a known address. */
export async function createAccount(
  tx: Tx,
  { email, name, isPlatformAdmin = false }: NewAccount,
): Promise<string> {
  if (await findAccountByEmail(tx, email)) throw refuse('already_exists');
  return insertAccount(tx, { email, name, isPlatformAdmin });
}

/** An account that is entered by address and password. Refuses a known address. */
export async function createAccountWithPassword(
  tx: Tx,
  account: NewAccount,
  passwordHash: string,
): Promise<string> {
  const accountId = await createAccount(tx, account);
  await putPassword(tx, accountId, passwordHash);
  return accountId;
}

/**
 * The very first account, made by the first-run link; it is platform admin. However many try at once, there is
 * one: all others wait for the lock and then find an account.
 */
export async function createFirstAccount(
  tx: Tx,
  token: string,
  account: NewAccount,
  passwordHash: string,
): Promise<string> {
  await lockAccounts(tx);
  await spendLink(tx, 'first_run', token);
  if (await findAnyAccount(tx)) throw refuse('already_set_up');
  const accountId = await insertAccount(tx, { ...account, isPlatformAdmin: true });
  await putPassword(tx, accountId, passwordHash);
  return accountId;
}
