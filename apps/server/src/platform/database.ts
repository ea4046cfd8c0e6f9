import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';

import { type Actor, actorSettings } from './actor.ts';
import { PreparedClient } from './prepared-client.ts';
import type { Tables } from './tables.ts';

/** An open transaction of one actor; every store takes it first. */
export type Tx = Transaction<Tables>;

export interface Database {
  /** Runs `work` in one transaction as `actor`: all of it happens, or nothing. */
  transaction<Answer>(actor: Actor, work: (tx: Tx) => Promise<Answer>): Promise<Answer>;
  /** The connections of the log-in role; only accounts, the queue and health use it directly. */
  readonly asLogin: Kysely<Tables>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

// bigint (revisions, counts) fits a double here; numeric limits are small. Both arrive as numbers.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/**
 * Opens the pool. `statement_timeout` keeps one slow query from using the pool up (it then fails alone), and an
 * idle transaction, whose process forgot it, gives its locks back.
 */
export function openDatabase(url: string, connections = 10): Database {
  const pool = new pg.Pool({
    Client: PreparedClient,
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'fairshot',
  });
  // An idle connection that PostgreSQL ends (a restart) must not end us; the next query opens a new one.
  pool.on('error', () => undefined);
  // Nor must one that is lost between two queries of a transaction: the next query rejects with the reason.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });

  return {
    asLogin: kysely,
    pool,
    transaction: (actor, work) =>
      kysely.transaction().execute(async (tx) => {
        await becomeActor(tx, actor);
        return work(tx);
      }),
    close: () => kysely.destroy(),
  };
}

/** One round trip: every setting is written, also the empty ones, so that nothing of another actor remains. */
async function becomeActor(tx: Tx, actor: Actor): Promise<void> {
  const { role, settings } = actorSettings(actor);
  await sql`select set_config('role', ${role}, true),
    set_config('fairshot.organization', ${settings['organization'] ?? ''}, true),
    set_config('fairshot.account', ${settings['account'] ?? ''}, true),
    set_config('fairshot.candidate', ${settings['candidate'] ?? ''}, true),
    set_config('fairshot.link', ${settings['link'] ?? ''}, true)`.execute(tx);
}
