import { type Kysely, sql } from 'kysely';

import type { Tx } from '../platform/database.ts';
import type { Tables } from '../platform/tables.ts';

export interface Account {
  id: string;
  email: string;
  name: string;
  is_platform_admin: boolean;
  two_factor_enabled: boolean;
}

const COLUMNS = ['id', 'email', 'name', 'is_platform_admin', 'two_factor_enabled'] as const;

/** These tables have no row-level security and are reached through the log-in role only. */
export async function getAccount(db: Kysely<Tables>, accountId: string): Promise<Account> {
  return db.selectFrom('account').select(COLUMNS).where('id', '=', accountId).executeTakeFirstOrThrow();
}

export async function findAccountByEmail(db: Kysely<Tables>, email: string): Promise<Account | undefined> {
  return db.selectFrom('account').select(COLUMNS).where('email', '=', email).executeTakeFirst();
}

/** The first there was. */
export async function findPlatformAdmin(db: Kysely<Tables>): Promise<Account | undefined> {
  return db
    .selectFrom('account')
    .select(COLUMNS)
    .where('is_platform_admin', '=', true)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
}

export async function listPlatformAdmins(db: Kysely<Tables>): Promise<Account[]> {
  return db
    .selectFrom('account')
    .select(COLUMNS)
    .where('is_platform_admin', '=', true)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

export async function setPlatformAdmin(tx: Tx, accountId: string, isPlatformAdmin: boolean): Promise<void> {
  await tx
    .updateTable('account')
    .set({ is_platform_admin: isPlatformAdmin })
    .where('id', '=', accountId)
    .execute();
}

export async function setName(tx: Tx, accountId: string, name: string): Promise<void> {
  await tx.updateTable('account').set({ name }).where('id', '=', accountId).execute();
}

export async function findAnyAccount(db: Kysely<Tables>): Promise<{ id: string } | undefined> {
  return db.selectFrom('account').select('id').limit(1).executeTakeFirst();
}

export async function insertAccount(
  tx: Tx,
  account: { email: string; name: string; isPlatformAdmin: boolean },
): Promise<string> {
  const { id } = await tx
    .insertInto('account')
    .values({ email: account.email, name: account.name, is_platform_admin: account.isPlatformAdmin })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** One password per account; a new one replaces it. */
export async function putPassword(tx: Tx, accountId: string, passwordHash: string): Promise<void> {
  await tx
    .insertInto('login_credential')
    .values({
      account_id: accountId,
      provider_id: 'credential',
      provider_account_id: accountId,
      password: passwordHash,
    })
    .onConflict((conflict) =>
      conflict.columns(['provider_id', 'provider_account_id']).doUpdateSet({ password: passwordHash }),
    )
    .execute();
}

/** The hash of the account's password, where it has one. */
export async function findPasswordHash(db: Kysely<Tables>, accountId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('login_credential')
    .select('password')
    .where('account_id', '=', accountId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  return row?.password ?? undefined;
}

/** Without its second factor an account is entered by its password alone; codes not yet used are forgotten. */
export async function deleteSecondFactor(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('login_second_factor').where('account_id', '=', accountId).execute();
  await tx.updateTable('account').set({ two_factor_enabled: false }).where('id', '=', accountId).execute();
}

/** Whether this code lets somebody in for the first time; of two who use one at once, one. */
export async function spendCode(db: Kysely<Tables>, accountId: string, codeHash: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('login_second_factor')
    .set({ spent_code: codeHash, spent_at: sql<Date>`now()` })
    .where('account_id', '=', accountId)
    .where(sql<boolean>`spent_code is distinct from ${codeHash} or spent_at < now() - interval '5 minutes'`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
