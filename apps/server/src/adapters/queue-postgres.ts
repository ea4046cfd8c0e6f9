import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { fromKysely, type Db, PgBoss } from 'pg-boss';
import pg from 'pg';
import type { Logger } from 'pino';

import type { Database } from '../platform/database.ts';
import { isDatabaseAway } from '../platform/database-away.ts';
import { type Queue, type TaskName, type TaskOptions, type TaskRunner, TASKS } from '../platform/ports.ts';

/** How long a stopping process lets its tasks end before they are told to give their work back. */
const GRACE_MS = 3_000;

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

/** The queue's own questions are short; a few connections serve any number of slots. */
const CONNECTIONS = 3;

/** Runs tasks in this process, over connections of its own. */
export async function startTaskRunner(databaseUrl: string, log: Logger): Promise<TaskRunner> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'fairshot-queue',
    max: CONNECTIONS,
    migrate: false,
    schedule: false,
    registerInstance: false,
    useListenNotify: true,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
    reindex: false,
  });
  const complain = complainer(log);
  boss.on('error', (error) => complain(error, 'the queue stumbled'));
  await boss.start();
  const stopping = new AbortController();
  const locks = openLockConnection(databaseUrl);
  const errands: { stop(): Promise<void> }[] = [];

  return {
    async work(task, width, handle) {
      for (let slot = 0; slot < width; slot++) await workSlot(boss, task, handle, stopping.signal, log);
    },
    every(name, seconds, handle) {
      errands.push(repeat(locks, { name, seconds, handle }, complain));
    },
    async stop() {
      const timer = setTimeout(() => stopping.abort(), GRACE_MS);
      await Promise.all(errands.map((it) => it.stop()));
      await boss.stop({ graceful: true, timeout: 2 * GRACE_MS });
      clearTimeout(timer);
      await locks.end();
    },
  };
}

type Complain = (error: unknown, what: string) => void;

/** Every loop meets a database that is away every second; half a minute apart is often enough to be told. */
const QUIET_MS = 30_000;

/** Writes what went wrong to the log, a lost database only now and then. Every loop goes on by itself. */
function complainer(log: Logger): Complain {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (error, what) => {
    if (isDatabaseAway(error)) {
      if (performance.now() - toldAt < QUIET_MS) return;
      toldAt = performance.now();
    }
    log.warn({ err: error }, what);
  };
}

/**
 * One slot takes one task at a time and looks for the next at once when it ends. pg-boss would otherwise sleep
 * until its next poll (its burst needs batches, and a batch would keep finished tasks waiting for slow ones).
 */
async function workSlot(
  boss: PgBoss,
  task: TaskName,
  handle: (payload: Record<string, string>, signal: AbortSignal) => Promise<void>,
  stopping: AbortSignal,
  log: Logger,
): Promise<void> {
  const worker = await boss.work<Record<string, string>>(
    task,
    { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1, heartbeatRefreshSeconds: 3 },
    async (jobs) => {
      for (const job of jobs) {
        try {
          await handle(job.data, AbortSignal.any([job.signal, stopping]));
        } catch (error) {
          log.warn({ err: error, task, payload: job.data }, 'a task failed and will be tried again');
          throw error;
        }
      }
      boss.notifyWorker(worker);
    },
  );
}

/** One connection for all repeated errands of this process; what it locks ends with it. */
interface LockConnection {
  tryLock(name: string): Promise<boolean>;
  unlock(name: string): Promise<void>;
  end(): Promise<void>;
}

function openLockConnection(databaseUrl: string): LockConnection {
  let client: pg.Client | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const ask = async (question: string, name: string) => {
    client ??= await connect(databaseUrl, () => (client = undefined));
    const { rows } = await client.query<{ held: boolean }>(
      `select ${question}(hashtextextended($1, 0)) as held`,
      [`fairshot.${name}`],
    );
    return rows[0]?.held === true;
  };
  // One question at a time: a connection answers them in turn anyway.
  const inTurn = (question: string, name: string): Promise<boolean> => {
    const answer = last.then(() => ask(question, name));
    last = answer.catch(() => undefined);
    return answer;
  };
  return {
    tryLock: (name) => inTurn('pg_try_advisory_lock', name),
    unlock: async (name) => void (await inTurn('pg_advisory_unlock', name)),
    end: async () => client?.end().catch(() => undefined),
  };
}

async function connect(databaseUrl: string, lost: () => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'fairshot-errands',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  client.on('error', lost);
  client.on('end', lost);
  await client.connect();
  return client;
}

interface Errand {
  name: string;
  seconds: number;
  handle: () => Promise<void>;
}

/** Runs the errand every few seconds in whichever process holds the advisory lock of its name. */
function repeat(
  locks: LockConnection,
  { name, seconds, handle }: Errand,
  complain: Complain,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const once = async () => {
    if (!(await locks.tryLock(name))) return;
    try {
      await handle();
    } finally {
      await locks.unlock(name);
    }
  };
  const loop = async () => {
    while (!stopping.signal.aborted) {
      await once().catch((error: unknown) => complain(error, `the errand ${name} failed`));
      await sleep(seconds * 1_000, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = loop();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
