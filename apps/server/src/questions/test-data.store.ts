import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';

import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

export interface StoredRow {
  sha256: string;
  bytes: number;
  is_text: boolean;
}

/** Contents of one statement: few round trips for a thousand small ones, little memory for large ones. */
const MOST_AT_ONCE = { contents: 200, bytes: 4_194_304 };

/** Keeps contents under their SHA-256, each once per organization; returns the hashes in the order given. */
export async function putTestData(
  tx: Tx,
  organizationId: string,
  contents: readonly Uint8Array[],
): Promise<Buffer[]> {
  const hashes = contents.map((content) => createHash('sha256').update(content).digest());
  const rows = hashes.map((sha256, index) => {
    const content = asBuffer(contents[index] ?? new Uint8Array());
    return { organization_id: organizationId, sha256, content, is_text: isText(content) };
  });
  // Sorted, so that two uploads of the same contents lock rows in the same order and never each other.
  const once = new Map(rows.map((row) => [row.sha256.toString('hex'), row]));
  const sorted = [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  for (const some of inPortions(sorted)) {
    await tx
      .insertInto('test_data')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['organization_id', 'sha256']).doUpdateSet({ stored_at: sql<Date>`fairshot_now()` }),
      )
      .execute();
  }
  return hashes;
}

function inPortions<Row extends { content: Buffer }>(rows: readonly Row[]): Row[][] {
  const portions: Row[][] = [];
  let bytes = Infinity;
  for (const row of rows) {
    const last = portions.at(-1);
    bytes += row.content.length;
    if (last && last.length < MOST_AT_ONCE.contents && bytes <= MOST_AT_ONCE.bytes) last.push(row);
    else {
      portions.push([row]);
      bytes = row.content.length;
    }
  }
  return portions;
}

/** The same memory, not a copy: content may be 64 MB. */
function asBuffer(content: Uint8Array): Buffer {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}

/** What a page can show as text and get back the same. */
function isText(content: Uint8Array): boolean {
  return isUtf8(content) && !content.includes(0);
}

/** Sizes of those of the contents that the acting organization has. */
export async function listStored(tx: Tx, hashes: readonly string[]): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`
    select encode(sha256, 'hex') as sha256, bytes, is_text from test_data
    where sha256 in (select decode(it, 'hex') from unnest(${[...hashes]}::text[]) as it)
    order by sha256`.execute(tx);
  return rows;
}

/**
 * Which of the contents are there, held until the transaction ends: the sweep passes over what is held, and what it
 * took before is not among them.
 */
export async function holdTestData(
  tx: Tx,
  organizationId: string,
  hashes: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ sha256: string }>`
    select encode(sha256, 'hex') as sha256 from test_data
    where organization_id = ${organizationId}
      and sha256 in (select decode(it, 'hex') from unnest(${[...hashes]}::text[]) as it)
    order by test_data.sha256 for key share`.execute(tx);
  return new Set(rows.map((row) => row.sha256));
}

/** Gives what a draft names a fresh day before its cases are replaced: an author who takes one back finds it. */
export async function keepAnotherDay(tx: Tx, versionId: string, named: readonly string[]): Promise<void> {
  await sql`
    with dropped as (
      select d.organization_id, d.sha256 from test_data d
      where (d.organization_id, d.sha256) in (
          select organization_id, input_sha256 from test_case where question_version_id = ${versionId}
          union select organization_id, answer_sha256 from test_case where question_version_id = ${versionId})
        and d.sha256 not in (select decode(it, 'hex') from unnest(${[...named]}::text[]) as it)
      order by d.sha256 for no key update)
    update test_data set stored_at = fairshot_now()
    from dropped
    where test_data.organization_id = dropped.organization_id and test_data.sha256 = dropped.sha256`.execute(
    tx,
  );
}

/** Part of a content; PostgreSQL unpacks no more of it than up to its end. */
export async function findStretch(
  tx: Tx,
  sha256: string,
  from: number,
  length: number,
): Promise<Buffer | undefined> {
  const { rows } = await sql<{ stretch: Buffer }>`
    select substring(content from ${from + 1}::int for ${length}::int) as stretch from test_data
    where sha256 = decode(${sha256}, 'hex')`.execute(tx);
  return rows[0]?.stretch;
}
