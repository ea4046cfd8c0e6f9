import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type ClusterFolder, clusterFolder } from './cluster-folder.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { freePort } from './free-port.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { claim } from './process-lock.ts';
import { identityOf, type ServiceUser, serviceUser } from './service-user.ts';

/** A PostgreSQL of our own: `url` for the product, `superuserUrl` for what only a superuser may do. */
export interface EmbeddedPostgres {
  url: string;
  superuserUrl: string;
  port: number;
  /** Where it keeps its files: below `dataDir`, or in /var/lib/fairshot where others cannot enter that. */
  folder: string;
  /** Resolves when the server is gone, whoever ended it. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

const START_MS = 60_000;
const ATTEMPTS = 50;

/** Durability switched off: for clusters that live as long as one test run. */
const FAST_SETTINGS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=200'];
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
];

/**
 * Starts PostgreSQL on 127.0.0.1 with its files below `dataDir`, creating the cluster at the first start.
 * A server that an earlier, killed supervisor left behind is stopped first; one whose supervisor lives is
 * refused with `HeldByAnother`. Passwords are generated and kept in files only its user and root can read.
 */
export async function startPostgres(options: {
  dataDir: string;
  port?: number;
  fast?: boolean;
}): Promise<EmbeddedPostgres> {
  const user = serviceUser();
  const folder = clusterFolder(options.dataDir, user);
  const release = claim(folder.claim);
  await stopPostmaster(folder.cluster);
  const binaries = postgresBinaries(user, folder.shared);
  if (!existsSync(folder.cluster)) createCluster(binaries, folder, user, options.fast === true);

  const port = options.port ?? (await freePort());
  const settings = options.fast ? FAST_SETTINGS : [];
  const server = await launchWhenFree(() => launch(binaries, folder, user, port, settings), folder);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await createDatabase(folder, port);

  return {
    ...addressesOf(folder, port),
    port,
    folder: folder.root,
    ended,
    async stop() {
      await stopPostmaster(folder.cluster);
      release();
    },
  };
}

/** The addresses of the server that runs on `dataDir` at this moment, whoever started it, or undefined. */
export function findRunningPostgres(dataDir: string): { url: string; superuserUrl: string } | undefined {
  const folder = clusterFolder(dataDir, serviceUser());
  const postmaster = findPostmaster(folder.cluster);
  return postmaster?.isReady ? addressesOf(folder, postmaster.port) : undefined;
}

/** Stops whatever server runs on `dataDir` and deletes the database with all its rows. */
export async function discardPostgres(dataDir: string): Promise<void> {
  const folder = clusterFolder(dataDir, serviceUser());
  await stopPostmaster(folder.cluster);
  rmSync(folder.root, { recursive: true, force: true });
}

/**
 * Text indexes outlive the machine's C library only under a collation that PostgreSQL itself brings. Laid out
 * beside its place and renamed, because initdb writes PG_VERSION first and may be killed after that.
 */
function createCluster(binaries: string, folder: ClusterFolder, user: ServiceUser, isFast: boolean): void {
  for (const path of [folder.password, folder.superuserPassword]) writeSecret(path, user);
  const unfinished = `${folder.cluster}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  give(unfinished, user);
  const layout =
    '-U postgres -A scram-sha-256 -E UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8';
  const made = spawnSync(
    join(binaries, 'initdb'),
    layout
      .split(' ')
      .concat('-D', unfinished, `--pwfile=${folder.superuserPassword}`, isFast ? ['--no-sync'] : []),
    { ...identityOf(user), cwd: '/', encoding: 'utf8', env: environment() },
  );
  if (made.status !== 0) {
    throw new Error(
      `PostgreSQL cannot lay out its files in ${folder.cluster}:\n${made.stderr || made.error}`,
    );
  }
  renameSync(unfinished, folder.cluster);
}

function writeSecret(path: string, user: ServiceUser): void {
  rmSync(path, { force: true });
  writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600 });
  give(path, user);
}

function give(path: string, user: ServiceUser): void {
  if (user.uid !== undefined && user.gid !== undefined) chownSync(path, user.uid, user.gid);
}

/** Detached, so that Ctrl-C reaches the supervisor alone and the database ends after those who use it. */
function launch(
  binaries: string,
  folder: ClusterFolder,
  user: ServiceUser,
  port: number,
  settings: string[],
): ChildProcess {
  const log = openSync(folder.log, 'w');
  const options = [...SETTINGS, ...settings].flatMap((setting) => ['-c', setting]);
  const server = spawn(join(binaries, 'postgres'), ['-D', folder.cluster, '-p', String(port), ...options], {
    ...identityOf(user),
    cwd: '/',
    detached: true,
    env: environment(),
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  server.unref();
  return server;
}

/** Nothing of ours reaches it: PGDATA or PGPORT in somebody's shell would contradict our options. */
function environment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C' };
}

/** Back ends of a killed server notice its death within moments; until then PostgreSQL refuses to start. */
async function launchWhenFree(launchOnce: () => ChildProcess, folder: ClusterFolder): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt++) {
    const server = launchOnce();
    const failure = await failureToStart(server, folder.cluster);
    if (!failure) return server;
    const log = existsSync(folder.log) ? readFileSync(folder.log, 'utf8').slice(-2000) : '';
    if (attempt === ATTEMPTS || !log.includes('shared memory block')) {
      throw new Error(`PostgreSQL did not start: ${failure} (log: ${folder.log})\n${log}`);
    }
    await sleep(200);
  }
}

async function failureToStart(server: ChildProcess, cluster: string): Promise<string | undefined> {
  let failure: string | undefined;
  server.once('error', (error) => (failure = error.message));
  server.once('exit', (code, signal) => (failure = `it ended with ${signal ?? code}`));
  for (let waited = 0; waited < START_MS; waited += 20) {
    if (failure) return failure;
    const postmaster = findPostmaster(cluster);
    if (postmaster?.pid === server.pid && postmaster?.isReady) return undefined;
    await sleep(20);
  }
  return `it was not ready after ${START_MS / 1000} s`;
}

/**
 * The product is no superuser: a hole in our SQL must not become a hole in the host. It may create roles,
 * because migrations make the ones that row-level security works with.
 */
async function createDatabase(folder: ClusterFolder, port: number): Promise<void> {
  const superuser = new Client({ connectionString: addressesOf(folder, port).superuserUrl });
  await superuser.connect();
  try {
    const found = await superuser.query("SELECT FROM pg_database WHERE datname = 'fairshot'");
    if (found.rowCount) return;
    const password = superuser.escapeLiteral(readFileSync(folder.password, 'utf8'));
    await superuser.query('DROP ROLE IF EXISTS fairshot');
    await superuser.query(`CREATE ROLE fairshot LOGIN CREATEDB CREATEROLE PASSWORD ${password}`);
    await superuser.query("ALTER ROLE fairshot SET createrole_self_grant = 'set, inherit'");
    await superuser.query('CREATE DATABASE fairshot OWNER fairshot');
  } finally {
    await superuser.end();
  }
}

function addressesOf(folder: ClusterFolder, port: number): { url: string; superuserUrl: string } {
  const address = (role: string, secret: string, database: string) =>
    `postgres://${role}:${readFileSync(secret, 'utf8')}@127.0.0.1:${port}/${database}`;
  return {
    url: address('fairshot', folder.password, 'fairshot'),
    superuserUrl: address('postgres', folder.superuserPassword, 'postgres'),
  };
}
