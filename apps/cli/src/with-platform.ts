import { openQueue } from '@fairshot/server/adapters/queue-postgres';
import { readConfig } from '@fairshot/server/config';
import { openDatabase as openPool } from '@fairshot/server/platform/database';
import { openLog } from '@fairshot/server/platform/log';
import type { Platform } from '@fairshot/server/platform/platform';
import { openDatabase, type ReadyDatabase } from './setup/database.ts';
import { findRunningPostgres } from './setup/embedded-postgres.ts';
import type { Print } from './setup/progress.ts';
import { asItRuns, roleEnvironment, type Settings } from './settings.ts';

/**
 * Does one piece of work on the installation's database: on the one that runs, or on one that is started for it
 * and stopped again.
 */
export async function withPlatform<Answer>(
  settings: Settings,
  print: Print,
  work: (platform: Platform) => Promise<Answer>,
): Promise<Answer> {
  const database = findDatabase(settings) ?? (await openDatabase(settings, print));
  try {
    const config = readConfig({
      ...roleEnvironment(asItRuns(settings), database.url),
      LOG_LEVEL: 'warn',
    });
    const db = openPool(config.databaseUrl, 4);
    try {
      return await work({ config, db, queue: openQueue(db), log: openLog('cli', config.logLevel) });
    } finally {
      await db.close();
    }
  } finally {
    await database.stop();
  }
}

/** Our own database, if FairShot runs; it was migrated when it was started. */
function findDatabase(settings: Settings): ReadyDatabase | undefined {
  if (settings.databaseUrl !== undefined) return undefined;
  const running = findRunningPostgres(settings.dataDir);
  return running && { url: running.url, stop: async () => {} };
}
