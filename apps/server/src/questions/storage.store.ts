import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** What the acting organization's test data and pictures take. */
export async function sumStoredBytes(tx: Tx): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select (select coalesce(sum(bytes), 0) from test_data)
      + (select coalesce(sum(length(content)), 0) from picture) as bytes`.execute(tx);
  return rows[0]?.bytes ?? 0;
}
