import { randomUUID } from 'node:crypto';

import { fromKysely, type Db, PgBoss } from 'pg-boss';
import pg from 'pg';

import type { Database } from '../platform/database.ts';
import { type Queue, type TaskOptions, TASKS } from '../platform/ports.ts';

/** Seconds without a heartbeat after which a task of a dead process goes to another; pg-boss takes no less. */
const HEARTBEAT_SECONDS = 10;

/**
 * What every queue is made of. `short` keeps at most one *waiting* task of a key and lets any number be active,
 * so a task lost with its process never keeps the sweep from adding a new one. Retries are many and cheap: a
 * handler is idempotent, and giving up belongs to the rules (submissions), not to the queue.
 */
const QUEUE = {
  policy: 'short',
  notify: true,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  retryLimit: 50,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 30,
  expireInSeconds: 3_600,
  deleteAfterSeconds: 3_600,
} as const;

/** Makes the queue's schema and queues; run after the migrations, as often as wanted, by several at once. */
export async function prepareQueue(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 2,
    supervise: false,
    registerInstance: false,
  });
  boss.on('error', () => undefined); // the calls below throw by themselves
  await boss.start();
  try {
    for (const task of TASKS) await boss.createQueue(task, QUEUE);
    await boss.getDb().executeSql(GRANTS);
  } finally {
    await boss.stop({ graceful: false });
  }
}

/**
 * A transaction acts as `fairshot_app` or `fairshot_worker`, so these insert tasks. They read back only what
 * the insert returns; taking and ending tasks is left to the log-in role.
 */
const GRANTS = `
  grant usage on schema pgboss to fairshot_app, fairshot_worker;
  grant select on pgboss.queue to fairshot_app, fairshot_worker;
  do $$ declare t regclass; begin
    for t in select c.oid::regclass from pg_class c join pg_attribute a on a.attrelid = c.oid
             where c.relnamespace = 'pgboss'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'singleton_key'
    loop
      execute format('grant insert, select (id, start_after) on %s to fairshot_app, fairshot_worker', t);
    end loop;
  end $$`;

/** Enqueues inside the caller's transaction; what it needs to know of the queues it asks once, on first use. */
export function openQueue(db: Database): Queue {
  let starting: Promise<PgBoss> | undefined;
  const started = () => {
    starting ??= new PgBoss({
      db: besidePool(db),
      migrate: false,
      supervise: false,
      schedule: false,
      registerInstance: false,
    })
      .on('error', () => undefined)
      .start()
      .catch((error: unknown) => {
        starting = undefined; // the database was away; the next caller tries again
        throw error;
      });
    return starting;
  };
  return {
    async add(tx, task, payload, options = {}) {
      const boss = await started();
      await boss.send(task, payload, {
        db: fromKysely(tx),
        singletonKey: options.onlyOnce ?? randomUUID(),
        ...(options.priority === undefined ? {} : { priority: options.priority }),
        ...startOf(options),
      });
    },
    async addEach(tx, task, each) {
      if (each.length === 0) return;
      const boss = await started();
      const jobs = each.map(({ payload, onlyOnce }) => ({ data: payload, singletonKey: onlyOnce }));
      await boss.insert(task, jobs, { db: fromKysely(tx) });
    },
  };
}

function startOf({ startAfter, startAfterSeconds }: TaskOptions): { startAfter?: Date | number } {
  const start = startAfter ?? startAfterSeconds;
  return start === undefined ? {} : { startAfter: start };
}

/**
 * A connection beside the pool: the first to enqueue stand in open transactions, and were they all the pool has,
 * what they wait for could never be asked. It closes when idle and keeps no process alive.
 */
function besidePool(db: Database): Db {
  const connectionString = db.pool.options.connectionString;
  const pool = new pg.Pool({
    ...(connectionString === undefined ? {} : { connectionString }),
    application_name: 'fairshot-queue',
    max: 1,
    idleTimeoutMillis: 1_000,
    connectionTimeoutMillis: 5_000,
    allowExitOnIdle: true,
  });
  pool.on('error', () => undefined);
  return { executeSql: (text, values) => pool.query(text, values) };
}
