import { existsSync, readFileSync, rmSync } from 'node:fs';
import { Client } from 'pg';
import { type ClusterFolder, clusterFolder } from './cluster-folder.ts';
import { createCluster } from './create-cluster.ts';
import { freePort } from './free-port.ts';
import { launchPostgres } from './launch-postgres.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { claim } from './process-lock.ts';
import { serviceUser } from './service-user.ts';

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
  const stop = async () => {
    await stopPostmaster(folder.cluster);
    release();
  };
  await stopPostmaster(folder.cluster);
  try {
    const binaries = postgresBinaries(user, folder.shared);
    if (!existsSync(folder.cluster)) createCluster(binaries, folder, user, options.fast === true);
    const port = options.port ?? (await freePort());
    const settings = options.fast ? [...SETTINGS, ...FAST_SETTINGS] : SETTINGS;
    const server = await launchPostgres({ binaries, folder, user, port, settings });
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    await createDatabase(folder, port);
    return { ...addressesOf(folder, port), port, folder: folder.root, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The server that runs on `dataDir` at this moment, whoever started it, or undefined. */
export function findRunningPostgres(
  dataDir: string,
): { pid: number; url: string; superuserUrl: string } | undefined {
  const folder = clusterFolder(dataDir, serviceUser());
  const postmaster = findPostmaster(folder.cluster);
  if (!postmaster?.isReady) return undefined;
  return { pid: postmaster.pid, ...addressesOf(folder, postmaster.port) };
}

/** Stops whatever server runs on `dataDir` and deletes the database with all its rows. */
export async function discardPostgres(dataDir: string): Promise<void> {
  const folder = clusterFolder(dataDir, serviceUser());
  await stopPostmaster(folder.cluster);
  rmSync(folder.root, { recursive: true, force: true });
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
