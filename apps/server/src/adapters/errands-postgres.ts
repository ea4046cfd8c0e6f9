import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import type { Complain } from './complainer.ts';

/** One connection for all repeated errands of this process; what it locks ends with it. */
export interface LockConnection {
  tryLock(name: string): Promise<boolean>;
  unlock(name: string): Promise<void>;
  end(): Promise<void>;
}

export function openLockConnection(databaseUrl: string): LockConnection {
  let client: pg.Client | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const ask = async (question: string, name: string) => {
    client ??= await connect(databaseUrl, (lost) => {
      if (client === lost) client = undefined;
    });
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

/**
 * A lock must not outlive the process that took it: a machine that vanished is noticed by keep-alives, a process
 * that was stopped by its silence, for every process has an errand that asks every few seconds.
 */
const SHORT_LIVED =
  '-c idle_session_timeout=60000 -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';

async function connect(databaseUrl: string, tellLost: (client: pg.Client) => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'fairshot-errands',
    options: SHORT_LIVED,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  client.on('error', () => tellLost(client));
  client.on('end', () => tellLost(client));
  await client.connect();
  return client;
}

interface Errand {
  name: string;
  seconds: number;
  handle: () => Promise<void>;
}

export interface Repeated {
  stop(): Promise<void>;
}

/** Runs the errand every few seconds in whichever process holds the advisory lock of its name. */
export function repeat(
  locks: LockConnection,
  { name, seconds, handle }: Errand,
  complain: Complain,
): Repeated {
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
