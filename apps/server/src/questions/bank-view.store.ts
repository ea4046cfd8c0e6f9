import { type SqlBool, sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** A saved view, as its reader finds it. */
export interface BankViewRow {
  id: string;
  name: string;
  kept_for: string | null;
  created_by: string | null;
  author_name: string | null;
  look: unknown;
  revision: number;
  is_default: boolean;
}

const SELECTED = sql<BankViewRow>`
  select v.id, v.name, v.kept_for, v.created_by, a.name as author_name, v.look, v.revision,
    exists (select from question_view_default d where d.question_view_id = v.id) as is_default
  from question_view v
  left join member m on m.id = v.created_by
  left join account a on a.id = m.account_id`;

/** The reader's own and those that are shared: row-level security shows nobody else's. */
export async function listViews(tx: Tx): Promise<BankViewRow[]> {
  const { rows } = await sql<BankViewRow>`
    ${SELECTED} where v.deleted_at is null order by v.kept_for is null, plain_words(v.name), v.id`.execute(
    tx,
  );
  return rows;
}

export async function findView(tx: Tx, viewId: string, isDeleted = false): Promise<BankViewRow | undefined> {
  const { rows } = await sql<BankViewRow>`
    ${SELECTED} where v.id = ${viewId} and (v.deleted_at is not null) = ${isDeleted}`.execute(tx);
  return rows[0];
}

export async function findViewByKey(tx: Tx, memberId: string, key: string): Promise<BankViewRow | undefined> {
  const { rows } = await sql<BankViewRow>`
    ${SELECTED} where v.created_by = ${memberId} and v.idempotency_key = ${key}`.execute(tx);
  return rows[0];
}

/** One writer of views at a time in an organization: names are looked for before they are taken. */
export async function lockViews(tx: Tx, organizationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`question views of ${organizationId}`}, 0))`.execute(
    tx,
  );
}

/** Names and number of the views beside which one is to stand: all shared ones, or all of this account's. */
export async function countViewsBeside(
  tx: Tx,
  { keptFor, name, exceptId }: { keptFor: string | null; name: string; exceptId?: string | undefined },
): Promise<{ views: number; isTaken: boolean }> {
  const { rows } = await sql<{ views: number; is_taken: boolean | null }>`
    select count(*)::int as views, bool_or(plain_words(name) = plain_words(${name})) as is_taken
    from question_view
    where deleted_at is null and kept_for is not distinct from ${keptFor}::uuid
      and id is distinct from ${exceptId ?? null}::uuid`.execute(tx);
  return { views: rows[0]?.views ?? 0, isTaken: rows[0]?.is_taken ?? false };
}

interface NewView {
  organizationId: string;
  memberId: string;
  keptFor: string | null;
  name: string;
  look: object;
  key: string;
}

export async function insertView(tx: Tx, view: NewView): Promise<string> {
  const { id } = await tx
    .insertInto('question_view')
    .values({
      organization_id: view.organizationId,
      created_by: view.memberId,
      kept_for: view.keptFor,
      name: view.name,
      look: JSON.stringify(view.look),
      idempotency_key: view.key,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateView(
  tx: Tx,
  viewId: string,
  { keptFor, name, look }: Pick<NewView, 'keptFor' | 'name' | 'look'>,
): Promise<void> {
  await tx
    .updateTable('question_view')
    .set({ kept_for: keptFor, name, look: JSON.stringify(look), updated_at: sql<Date>`fairshot_now()` })
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', viewId)
    .execute();
}

/** Deletes or restores. What has been deleted for a day goes for good with the next deletion. */
export async function setDeleted(tx: Tx, viewId: string, isDeleted: boolean): Promise<void> {
  await tx
    .deleteFrom('question_view')
    .where(sql<SqlBool>`deleted_at < fairshot_now() - interval '1 day'`)
    .execute();
  await tx
    .updateTable('question_view')
    .set({ deleted_at: isDeleted ? sql<Date>`fairshot_now()` : null })
    .where('id', '=', viewId)
    .execute();
}

/** `undefined`: the bank opens with no view. */
export async function setDefaultView(
  tx: Tx,
  of: { organizationId: string; accountId: string },
  viewId: string | undefined,
): Promise<void> {
  const mine = { organization_id: of.organizationId, account_id: of.accountId };
  if (viewId === undefined) {
    await tx.deleteFrom('question_view_default').where('account_id', '=', of.accountId).execute();
    return;
  }
  await tx
    .insertInto('question_view_default')
    .values({ ...mine, question_view_id: viewId })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'account_id']).doUpdateSet({ question_view_id: viewId }),
    )
    .execute();
}
