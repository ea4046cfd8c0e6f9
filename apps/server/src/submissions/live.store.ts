import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** Which of these browsers' sessions have ended. */
export async function listEndedSessions(tx: Tx, sessionIds: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select asked.id from unnest(${sessionIds}::uuid[]) as asked (id)
    left join candidate_session s on s.id = asked.id
    where s.id is null or s.revoked_at is not null`.execute(tx);
  return rows.map((row) => row.id);
}
