import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

const A_DAY_OLD = sql`stored_at < fairshot_now() - interval '1 day'`;

/** No case names the content, and no proof that still runs: its draft may have moved on. */
const UNNAMED = sql`
  not exists (select from test_case c
    where c.organization_id = d.organization_id and (c.input_sha256 = d.sha256 or c.answer_sha256 = d.sha256))
  and not exists (select from proof_case c join proof on proof.id = c.proof_id and proof.state = 'running'
    where c.organization_id = d.organization_id and (c.input_sha256 = d.sha256 or c.answer_sha256 = d.sha256))`;

const UNSHOWN = sql`
  not exists (select from question_picture p where p.organization_id = d.organization_id and p.sha256 = d.sha256)`;

/** Removes some contents that nothing has named for a day; how many. */
export async function sweepTestData(tx: Tx, limit: number): Promise<number> {
  return sweep(tx, sql`test_data`, UNNAMED, limit);
}

/** Removes some pictures that no version has shown for a day; how many. */
export async function sweepPictures(tx: Tx, limit: number): Promise<number> {
  return sweep(tx, sql`picture`, UNSHOWN, limit);
}

/**
 * First the rows are locked, then asked again: what a save holds is passed over, what a save named between the two
 * looks is found named, and a save that comes after waits and then learns that the content is gone.
 */
async function sweep(tx: Tx, table: typeof UNSHOWN, isFree: typeof UNSHOWN, limit: number): Promise<number> {
  const locked = await sql<{ organization_id: string; sha256: Buffer }>`
    select organization_id, sha256 from ${table} d where ${A_DAY_OLD} and ${isFree}
    order by organization_id, sha256 limit ${limit} for update skip locked`.execute(tx);
  if (locked.rows.length === 0) return 0;
  const keys = sql.join(locked.rows.map((row) => sql`(${row.organization_id}::uuid, ${row.sha256}::bytea)`));
  const { numAffectedRows } = await sql`
    delete from ${table} d where (organization_id, sha256) in (${keys}) and ${isFree}`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
