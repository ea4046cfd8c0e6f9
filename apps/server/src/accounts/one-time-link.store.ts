import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

export type LinkPurpose = 'first_run' | 'reset_password' | 'log_in';

export interface OneTimeLink {
  id: string;
  account_id: string | null;
  is_used: boolean;
  is_expired: boolean;
}

/** `lifetime` as PostgreSQL writes intervals. A link that is there already (the first-run link) is renewed. */
export async function putLink(
  tx: Tx,
  link: { purpose: LinkPurpose; tokenHash: Buffer; accountId: string | null; lifetime: string },
): Promise<void> {
  const expires_at = sql<Date>`fairshot_now() + ${link.lifetime}::interval`;
  await tx
    .insertInto('one_time_link')
    .values({ purpose: link.purpose, token_hash: link.tokenHash, account_id: link.accountId, expires_at })
    .onConflict((conflict) => conflict.column('token_hash').doUpdateSet({ expires_at }))
    .execute();
}

/** Locked, so that of two who follow it at once the second finds it spent. */
export async function lockLink(
  tx: Tx,
  purpose: LinkPurpose,
  tokenHash: Buffer,
): Promise<OneTimeLink | undefined> {
  return tx
    .selectFrom('one_time_link')
    .select([
      'id',
      'account_id',
      sql<boolean>`used_at is not null`.as('is_used'),
      sql<boolean>`expires_at <= fairshot_now()`.as('is_expired'),
    ])
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .forUpdate()
    .executeTakeFirst();
}

export async function markLinkUsed(tx: Tx, linkId: string): Promise<void> {
  await tx
    .updateTable('one_time_link')
    .set({ used_at: sql<Date>`fairshot_now()` })
    .where('id', '=', linkId)
    .execute();
}

/** Links not yet followed; a new password makes older reset links worthless. */
export async function deleteOpenLinks(tx: Tx, accountId: string, purpose: LinkPurpose): Promise<void> {
  await tx
    .deleteFrom('one_time_link')
    .where('account_id', '=', accountId)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .execute();
}

/** Links that expired longer ago than `age`; used ones expire like the rest. */
export async function deleteOldLinks(tx: Tx, age: string): Promise<void> {
  await tx
    .deleteFrom('one_time_link')
    .where('expires_at', '<', sql<Date>`fairshot_now() - ${age}::interval`)
    .execute();
}

/** No account comes into being while this transaction runs: of two first owners, one. */
export async function lockAccounts(tx: Tx): Promise<void> {
  await sql`lock table account in share row exclusive mode`.execute(tx);
}
