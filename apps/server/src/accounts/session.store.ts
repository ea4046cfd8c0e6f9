import { type Kysely, sql } from 'kysely';

import type { Tx } from '../platform/database.ts';
import type { Tables } from '../platform/tables.ts';

export interface SessionRow {
  id: string;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Date;
  last_seen_at: Date;
}

/* Sessions live by the session library's clock, `now()`, which tests do not shift. */

/** The one seen last comes first. */
export async function listSessionsOf(db: Kysely<Tables>, accountId: string): Promise<SessionRow[]> {
  return db
    .selectFrom('login_session')
    .select(['id', 'ip_address', 'user_agent', 'created_at', 'last_seen_at'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Notes that a session is in use, at most every five minutes: a write per request would be for nothing. */
export async function touchSession(db: Kysely<Tables>, sessionId: string): Promise<void> {
  await db
    .updateTable('login_session')
    .set({ last_seen_at: sql<Date>`now()` })
    .where('id', '=', sessionId)
    .where('last_seen_at', '<', sql<Date>`now() - interval '5 minutes'`)
    .execute();
}

/** Whether there was one. */
export async function deleteSession(tx: Tx, accountId: string, sessionId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('login_session')
    .where('account_id', '=', accountId)
    .where('id', '=', sessionId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** All sessions of an account but the one to keep, if any. */
export async function deleteSessionsOf(tx: Tx, accountId: string, keptId?: string): Promise<void> {
  await tx
    .deleteFrom('login_session')
    .where('account_id', '=', accountId)
    .$if(keptId !== undefined, (query) => query.where('id', '<>', keptId ?? ''))
    .execute();
}

export async function deleteExpiredSessions(tx: Tx): Promise<void> {
  await tx.deleteFrom('login_session').where('expires_at', '<', sql<Date>`now()`).execute();
}

/** What was remembered of log-ins that waited for a code. */
export async function deleteExpiredVerifications(tx: Tx): Promise<void> {
  await tx.deleteFrom('login_verification').where('expires_at', '<', sql<Date>`now()`).execute();
}
