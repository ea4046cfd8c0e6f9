import { sql } from 'kysely';

import type { Tx } from './database.ts';
import type { Announcement } from './ports.ts';

export const LIVE_CHANNEL = 'fairshot_live';

/** Tells every api process, once this transaction commits. A rolled-back transaction tells nobody. */
export async function announce(tx: Tx, ...news: Announcement[]): Promise<void> {
  const texts = news.map((it) => JSON.stringify(it));
  await sql`select pg_notify(${LIVE_CHANNEL}, text) from unnest(${texts}::text[]) as text`.execute(tx);
}
