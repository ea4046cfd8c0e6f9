import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT, roleEnvironment, SERVER, type Settings } from '../settings.ts';
import { backUpStoppedDatabase, pendingMigrations } from './database-backup.ts';
import { type EmbeddedPostgres, startPostgres } from './embedded-postgres.ts';
import { type Print, step } from './progress.ts';
import { runCommand } from './run-command.ts';

/** A database at the newest schema; `stop` ends it if it is ours. */
export interface ReadyDatabase {
  url: string;
  stop: () => Promise<void>;
}

const MIGRATIONS = join(ROOT, 'db/migrations');
const LONGEST_PAUSE_MS = 10_000;

/**
 * Opens the operator's database or our own and migrates it. Our own is copied aside before a migration of a
 * database that is in use, and is started again whenever it ends without being told to.
 */
export async function openDatabase(settings: Settings, print: Print): Promise<ReadyDatabase> {
  if (settings.databaseUrl !== undefined) {
    const url = settings.databaseUrl;
    await step(print, 'Database', 'migrating', async () =>
      migrated(await migrateAll(url, settings), 'DATABASE_URL'),
    );
    return { url, stop: async () => {} };
  }
  return openOwnDatabase(settings, print);
}

async function openOwnDatabase(settings: Settings, print: Print): Promise<ReadyDatabase> {
  const { dataDir } = settings;
  let postgres: EmbeddedPostgres | undefined;
  try {
    await step(print, 'Database', 'starting PostgreSQL', async () => {
      postgres = await startPostgres({ dataDir });
      const { pending, isEmpty } = await pendingMigrations(postgres.url, MIGRATIONS);
      const backup = pending.length && !isEmpty ? await backUp(postgres) : undefined;
      if (backup) postgres = await startPostgres({ dataDir });
      const count = await migrateAll(postgres.url, settings);
      return migrated(count, shown(postgres.folder)) + (backup ? `\nbackup before it: ${shown(backup)}` : '');
    });
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
  if (!postgres) throw new Error('PostgreSQL ended while it was being set up.');
  return keepRunning(postgres, dataDir, print);
}

async function backUp(postgres: EmbeddedPostgres): Promise<string> {
  await postgres.stop();
  return backUpStoppedDatabase(postgres.folder, new Date());
}

/** In a process of its own: what migrating needs in memory, the supervisor need not keep for ever. */
async function migrateAll(url: string, settings: Settings): Promise<number> {
  const { pending } = await pendingMigrations(url, MIGRATIONS);
  const { code, output } = await runCommand(process.execPath, [SERVER, 'migrate'], {
    env: roleEnvironment(settings, url),
  });
  if (code !== 0) throw new Error(`The database could not be migrated:\n${output}`);
  return pending.length;
}

function migrated(count: number, where: string): string {
  return count === 0
    ? `ready (${where})`
    : `ready (${where}), ${count} migration${count === 1 ? '' : 's'} applied`;
}

/** On the same port, so that everyone who holds the address finds the way back. */
function keepRunning(first: EmbeddedPostgres, dataDir: string, print: Print): ReadyDatabase {
  let postgres = first;
  const stopping = new AbortController();
  let restarting = Promise.resolve();
  const restart = async () => {
    for (let pause = 100; !stopping.signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      print('  PostgreSQL ended by itself; it is started again.');
      try {
        postgres = await startPostgres({ dataDir, port: first.port });
        watch();
        break;
      } catch (error) {
        print(error instanceof Error ? error.message : String(error));
        await sleep(pause);
      }
    }
  };
  const watch = () =>
    void postgres.ended.then(() => {
      if (!stopping.signal.aborted) restarting = restart();
    });
  watch();
  return {
    url: first.url,
    stop: async () => {
      stopping.abort();
      await restarting;
      await postgres.stop();
    },
  };
}

function shown(path: string): string {
  const inside = relative(process.cwd(), path);
  return inside.startsWith('..') ? path : inside;
}
