import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Pool } from 'pg';

import { discardPostgres, findRunningPostgres } from '../apps/cli/src/setup/embedded-postgres.ts';
import { freePort } from '../apps/cli/src/setup/free-port.ts';
import { keepSecret } from '../apps/cli/src/setup/secret.ts';
import type { Role } from '../apps/cli/src/role-process.ts';

const READY_MS = 300_000;

/** The whole product, on an empty database and a port of its own, with the demo in it. */
export interface Stand {
  address: string;
  /** The owner's one-time log-in link. */
  ownersToken: string;
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Moves the product's clock, which is the database's, on by an interval as PostgreSQL writes it. */
  moveClock(interval: string): Promise<void>;
  /** Adds a judge beside the supervised one and waits until it is ready; it is started again at once whenever it ends. */
  addJudge(): Promise<void>;
  /** Ends one living process of this kind with -9; false where none lives just now. */
  kill(victim: Role | 'postgres'): boolean;
  close(): Promise<void>;
}

/** Starts the product whose files are in `root` and waits until every role is ready. */
export async function openStand(root: string): Promise<Stand> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fairshot-prove-'));
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const environment = { ...process.env, PORT: String(port), DATA_DIR: dataDir, BASE_URL: address };
  const command = join(root, 'apps/cli/src/main.ts');
  const supervisor = spawn(process.execPath, [command, 'start'], {
    env: environment,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const judges = new Set<ChildProcess>();
  let isClosing = false;
  // The supervisor is detached, so that Ctrl-C reaches this process alone; what ends it before it is ready ends both.
  const endBoth = () => supervisor.kill('SIGTERM');
  process.once('exit', endBoth);
  await untilReady(address, supervisor);
  const databaseUrl = findRunningPostgres(dataDir)?.url ?? '';
  // It is killed on purpose, in the middle of anything: whoever waits for it gives up, and asks again.
  const patience = { connectionTimeoutMillis: 10_000, query_timeout: 30_000 };
  const pool = new Pool({ connectionString: databaseUrl, max: 4, ...patience });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));

  // On the same folder again, as on its machine: what was prepared for its tool chains is there.
  const beginJudge = (own: string) => {
    const child = spawn(process.execPath, [join(root, 'apps/server/src/main.ts'), 'judge'], {
      env: { ...environment, DATA_DIR: own, DATABASE_URL: databaseUrl, FAIRSHOT_SECRET: keepSecret(dataDir) },
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    judges.add(child);
    child.once('exit', () => {
      judges.delete(child);
      if (!isClosing) beginJudge(own);
    });
  };

  return {
    address,
    ownersToken: loadDemo(command, environment),
    query: async (text, values) => (await insist(() => pool.query(text, values))).rows,
    async moveClock(interval) {
      await insist(() =>
        pool.query(
          `insert into clock_shift (shift) values ($1::interval)
           on conflict (singleton) do update set shift = clock_shift.shift + excluded.shift`,
          [interval],
        ),
      );
    },
    async addJudge() {
      const own = mkdtempSync(join(dataDir, 'judge-of-its-own-'));
      chmodSync(own, 0o755);
      beginJudge(own);
      const patience = Date.now() + READY_MS;
      while ((await countReadyJudges(pool)) < judges.size + 1) {
        if (Date.now() > patience) throw new Error('A judge did not become ready.');
        await sleep(500);
      }
    },
    kill(victim) {
      const pids =
        victim === 'postgres'
          ? [findRunningPostgres(dataDir)?.pid]
          : [
              ...rolesUnder(supervisor.pid ?? 0, victim),
              ...(victim === 'judge' ? [...judges].map(({ pid }) => pid) : []),
            ];
      const pid = pids.filter((one) => one !== undefined).toSorted(() => Math.random() - 0.5)[0];
      if (pid === undefined) return false;
      process.kill(pid, 'SIGKILL');
      return true;
    },
    async close() {
      isClosing = true;
      await pool.end();
      for (const judge of judges) judge.kill('SIGTERM');
      process.kill(supervisor.pid ?? 0, 'SIGTERM');
      while (supervisor.exitCode === null && supervisor.signalCode === null) await sleep(50);
      while (judges.size > 0) await sleep(50);
      process.off('exit', endBoth);
      await discardPostgres(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function countReadyJudges(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    "select count(*)::int as count from role_heartbeat where role = 'judge' and ready and beat_at > now() - interval '10 s'",
  );
  return rows[0]?.count ?? 0;
}

async function untilReady(address: string, supervisor: ChildProcess): Promise<void> {
  const patience = Date.now() + READY_MS;
  while (Date.now() < patience && supervisor.exitCode === null) {
    const answer = await fetch(`${address}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(200);
  }
  throw new Error('The product did not become ready.');
}

function loadDemo(command: string, environment: NodeJS.ProcessEnv): string {
  const output = execFileSync(process.execPath, [command, 'demo'], { encoding: 'utf8', env: environment });
  const token = /owner\s+\S+\/log-in\/(\S+)/.exec(output)?.[1];
  if (!token) throw new Error(`The demo printed no link for its owner:\n${output}`);
  return token;
}

/** Children of the supervisor that play a role, as the kernel lists them. */
function rolesUnder(supervisor: number, role: Role): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const parent = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
        return parent === supervisor && words.at(-1) === role;
      } catch {
        return false; // it ended while we looked
      }
    })
    .map(Number);
}

/** A database that was just killed is asked again until it is back. */
async function insist<T>(ask: () => Promise<T>): Promise<T> {
  const patience = Date.now() + 120_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > patience) throw error;
      await sleep(200);
    }
  }
}
