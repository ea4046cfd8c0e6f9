import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A running PostgreSQL server as its own `postmaster.pid` describes it. */
export interface Postmaster {
  pid: number;
  port: number;
  isReady: boolean;
}

/** Signals of a PostgreSQL shutdown: fast ends the transactions, immediate ends the processes. */
const FAST = 'SIGINT';
const IMMEDIATE = 'SIGQUIT';
const FAST_SHUTDOWN_MS = 20_000;
const GONE_MS = 10_000;

/** The live server of this cluster, or undefined; a pid file left by a dead one counts as none. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = readLines(join(cluster, 'postmaster.pid'));
  if (!lines) return undefined;
  const pid = Number(lines[0]);
  if (!isServerOf(pid, cluster)) return undefined;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

/**
 * Ends the server of this cluster if one lives, and returns when it is gone. The pid file of a killed one goes
 * too: as a zombie that nobody reaps (a container without an init) its pid would look alive to PostgreSQL for
 * ever. Against back ends that still run, PostgreSQL guards itself by its shared memory.
 */
export async function stopPostmaster(cluster: string): Promise<void> {
  await endPostmaster(cluster);
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

async function endPostmaster(cluster: string): Promise<void> {
  const postmaster = findPostmaster(cluster);
  if (!postmaster) return;
  signal(postmaster.pid, FAST);
  if (await goneWithin(postmaster.pid, cluster, FAST_SHUTDOWN_MS)) return;
  signal(postmaster.pid, IMMEDIATE);
  if (await goneWithin(postmaster.pid, cluster, GONE_MS)) return;
  throw new Error(`PostgreSQL (process ${postmaster.pid}, ${cluster}) does not end.`);
}

async function goneWithin(pid: number, cluster: string, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 20) {
    if (!isServerOf(pid, cluster)) return true;
    await sleep(20);
  }
  return false;
}

/** A pid alone may have been given to a stranger after a reboot; a server's working folder is its cluster. */
function isServerOf(pid: number, cluster: string): boolean {
  try {
    return Number.isInteger(pid) && pid > 1 && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

function signal(pid: number, name: typeof FAST | typeof IMMEDIATE): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended between our look and our signal, which is what we wanted.
  }
}

function readLines(path: string): string[] | undefined {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return undefined;
  }
}
