import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openRoles, type Roles } from './roles.ts';
import { noteAddress, supervisorOf } from './setup/address.ts';
import { bringPackages } from './setup/bring-packages.ts';
import { openDatabase } from './setup/database.ts';
import { JUDGE_PACKAGES } from './setup/debian-packages.ts';
import { isFree } from './setup/free-port.ts';
import { claim } from './setup/process-lock.ts';
import { line, type Print, step } from './setup/progress.ts';
import { buildWeb } from './setup/web-build.ts';
import { ROOT, type Settings } from './settings.ts';
import { untilAborted } from './stop-request.ts';

type Stop = () => Promise<void> | void;

const PORT_PATIENCE_MS = 3_000;

/**
 * Runs all of FairShot on this machine until `stopping`: database, web pages, api, worker and judge. The page is
 * up first; the judge joins when its packages are there, and one that cannot run never stops the rest. What was
 * started is stopped again in reverse order, whatever the reason for ending.
 */
export async function supervise(
  settings: Settings,
  print: Print,
  stopping: AbortSignal,
  onStarted: (roles: Roles) => void,
): Promise<void> {
  const stops: Stop[] = [];
  try {
    mkdirSync(settings.dataDir, { recursive: true, mode: 0o755 });
    stops.push(claim(supervisorOf(settings.dataDir)));
    const roles = await startPage(settings, print, stopping, stops);
    stops.push(noteAddress(settings.dataDir, settings.baseUrl));
    print(welcome(settings, roles.firstRunLink()));
    onStarted(roles);
    void bringJudge(roles, settings, print, stopping);
    await untilAborted(stopping);
  } catch (error) {
    if (!stopping.aborted) throw error;
  } finally {
    if (stopping.aborted) print('\n  Stopping …');
    for (const stop of stops.toReversed()) await stop();
    if (stopping.aborted) print('  Stopped.');
  }
}

async function startPage(
  settings: Settings,
  print: Print,
  stopping: AbortSignal,
  stops: Stop[],
): Promise<Roles> {
  if (!(await isFree(settings.port, PORT_PATIENCE_MS))) {
    throw new Error(`Port ${settings.port} is taken. Choose another: PORT=${settings.port + 1} npm start`);
  }
  // Both are waited for even if one fails: what the other has started must be known to be stopped.
  const [database, pages] = await Promise.allSettled([
    openDatabase(settings, print),
    step(print, 'Web pages', 'building', () => buildWeb(ROOT, stopping)),
  ]);
  if (database.status === 'fulfilled') stops.push(database.value.stop);
  if (database.status === 'rejected') throw database.reason;
  if (pages.status === 'rejected') throw pages.reason;
  stopping.throwIfAborted();

  const roles = openRoles(settings, database.value.url, join(settings.dataDir, 'logs'), print);
  stops.push(() => roles.stop());
  await step(print, 'Server', 'starting', async () => {
    await Promise.race([Promise.all([roles.start('api'), roles.start('worker')]), untilAborted(stopping)]);
    return 'ready';
  });
  stopping.throwIfAborted();
  return roles;
}

/** The judge itself says what it lacks, on the staff's pages too; here it only must not stop anything. */
async function bringJudge(
  roles: Roles,
  settings: Settings,
  print: Print,
  stopping: AbortSignal,
): Promise<void> {
  if (!settings.judge0) await bringPackages(JUDGE_PACKAGES, join(settings.dataDir, 'logs'), print);
  if (stopping.aborted) return;
  await roles.start('judge').catch((error: unknown) => {
    print(line('Judge', error instanceof Error ? error.message : String(error)));
  });
}

function welcome({ baseUrl, dataDir }: Settings, firstRunLink: string | undefined): string {
  return [
    '',
    `  FairShot runs at ${baseUrl}`,
    ...(firstRunLink ? [`  Create the owner’s account: ${firstRunLink}`] : []),
    `  Logs are in ${join(dataDir, 'logs')}. Ctrl-C stops everything.`,
    '',
  ].join('\n');
}
