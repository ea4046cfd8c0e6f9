import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterFolder } from './cluster-folder.ts';
import { findPostmaster } from './postmaster.ts';
import { identityOf, POSTGRES_ENVIRONMENT, type ServiceUser } from './service-user.ts';

/** How one server is to run; `settings` are PostgreSQL's own, as in `fsync=off`. */
interface Launch {
  binaries: string;
  folder: ClusterFolder;
  user: ServiceUser;
  port: number;
  settings: string[];
}

const ATTEMPTS = 50;

/**
 * Starts the server and returns when it takes connections, however long its recovery takes; throws with the end of
 * its log when it ends instead. Back ends of a killed server notice its death within moments; until then PostgreSQL
 * refuses to start and is tried again.
 */
export async function launchPostgres(launch: Launch): Promise<ChildProcess> {
  const { log } = launch.folder;
  for (let attempt = 1; ; attempt++) {
    const server = spawnServer(launch);
    const failure = await failureToStart(server, launch.folder.cluster);
    if (!failure) return server;
    const words = existsSync(log) ? readFileSync(log, 'utf8').slice(-2000) : '';
    if (attempt === ATTEMPTS || !words.includes('shared memory block')) {
      throw new Error(`PostgreSQL did not start: ${failure} (log: ${log})\n${words}`);
    }
    await sleep(200);
  }
}

/** Detached, so that Ctrl-C reaches the supervisor alone and the database ends after those who use it. */
function spawnServer({ binaries, folder, user, port, settings }: Launch): ChildProcess {
  const log = openSync(folder.log, 'w');
  const options = settings.flatMap((setting) => ['-c', setting]);
  const server = spawn(join(binaries, 'postgres'), ['-D', folder.cluster, '-p', String(port), ...options], {
    ...identityOf(user),
    cwd: '/',
    detached: true,
    env: POSTGRES_ENVIRONMENT,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  server.unref();
  return server;
}

async function failureToStart(server: ChildProcess, cluster: string): Promise<string | undefined> {
  let failure: string | undefined;
  server.once('error', (error) => (failure = error.message));
  server.once('exit', (code, signal) => (failure = `it ended with ${signal ?? code}`));
  for (;;) {
    if (failure) return failure;
    const postmaster = findPostmaster(cluster);
    if (postmaster?.pid === server.pid && postmaster?.isReady) return undefined;
    await sleep(20);
  }
}
