import { sql } from 'kysely';

import type { Tx } from '../../platform/database.ts';

export interface KnownRow {
  id: string;
  kind: string;
  title: string;
  revision: number;
  is_draft: boolean;
}

/** Questions of the acting organization that may be meant: the one of this id, and those of this title. */
export async function listKnown(tx: Tx, origin: string | undefined, title: string): Promise<KnownRow[]> {
  const { rows } = await sql<KnownRow>`
    select q.id, q.kind, v.title, v.revision, v.published_at is null as is_draft
    from question q
    join lateral (
      select title, revision, published_at from question_version where question_id = q.id order by number desc limit 1
    ) v on true
    where q.state <> 'archived' and (q.id = ${origin ?? null}::uuid or lower(v.title) = lower(${title}))
    order by q.id = ${origin ?? null}::uuid desc, q.updated_at desc
    limit 5`.execute(tx);
  return rows;
}

/** Every question that is not archived, by title. */
export async function listBankIds(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select q.id from question q
    join lateral (select title from question_version where question_id = q.id order by number desc limit 1) v on true
    where q.state <> 'archived'
    order by lower(v.title), q.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** What the pictures among these are; one that is not stored has no row. */
export async function listMediaTypes(tx: Tx, hashes: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ sha256: string; media_type: string }>`
    select encode(sha256, 'hex') as sha256, media_type from picture
    where sha256 in (select decode(it, 'hex') from unnest(${[...hashes]}::text[]) as it)`.execute(tx);
  return new Map(rows.map((row) => [row.sha256, row.media_type]));
}
