import { join } from 'node:path';
import { openRoles } from './roles.ts';
import type { Role } from './role-process.ts';
import { bringPackages } from './setup/bring-packages.ts';
import { openDatabase } from './setup/database.ts';
import { JUDGE_PACKAGES } from './setup/debian-packages.ts';
import { type Print, step } from './setup/progress.ts';
import { buildWeb } from './setup/web-build.ts';
import { ROOT, type Settings } from './settings.ts';
import { untilAborted } from './stop-request.ts';

/**
 * Runs one role against a PostgreSQL that several machines share, until `stopping`; it prints to our terminal,
 * for the machine's own log keeper. Needs DATABASE_URL, and the same FAIRSHOT_SECRET on every machine.
 */
export async function runOneRole(
  role: Role,
  settings: Settings,
  print: Print,
  stopping: AbortSignal,
): Promise<void> {
  if (settings.databaseUrl === undefined || settings.secret === undefined) {
    throw new Error('One role alone needs DATABASE_URL and FAIRSHOT_SECRET, the same on every machine.');
  }
  const database = await openDatabase(settings, print);
  if (role === 'api') await step(print, 'Web pages', 'building', () => buildWeb(ROOT, stopping));
  if (role === 'judge' && !settings.judge0)
    await bringPackages(JUDGE_PACKAGES, join(settings.dataDir, 'logs'), print);

  const roles = openRoles(settings, database.url, undefined, print);
  try {
    await Promise.race([roles.start(role), untilAborted(stopping)]);
    await untilAborted(stopping);
  } finally {
    await roles.stop();
  }
}
