import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../apps/cli/src/setup/free-port.ts';
import { ROOT } from '../apps/cli/src/settings.ts';
import { memoryOf } from './memory.ts';
import { openSittings } from './sittings.ts';

const PAGE_MS = 600_000;
const READY_MS = 600_000;
/** Start-up's garbage goes and the first heartbeats pass before "idle" is measured. */
const SETTLED_MS = 20_000;
const SITTINGS = 500;

/**
 * From `git clone` to the first page, to every role being ready, and the same from stopped; and what the idle
 * product holds in memory, npm included, as PSS in MB of 2^20 (a page that n processes share counts 1/n for each); then
 * what the api holds with 500 sittings open.
 * npm's cache is used as it is; Debian packages that are missing are brought by the start and make it longer.
 */
export async function benchStart(args: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fairshot-bench-'));
  chmodSync(folder, 0o755);
  const loadBefore = loadavg()[0];
  try {
    const measured = await measure(join(folder, 'fairshot'), await freePort());
    const report = { cores: availableParallelism(), loadBefore, loadAfter: loadavg()[0], ...measured };
    if (args.includes('--json')) console.log(JSON.stringify(report));
    else console.table(report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(clone: string, port: number): Promise<Record<string, number>> {
  const cloning = Date.now();
  execFileSync('git', ['clone', '--quiet', ROOT, clone]);
  const cloneMs = Date.now() - cloning;
  const first = await start(clone, port);
  await sleep(SETTLED_MS);
  const memory = memoryOf(first.npm.pid ?? 0);
  const closeSittings = await openSittings(clone, `http://127.0.0.1:${port}`, SITTINGS);
  await sleep(SETTLED_MS / 2);
  const inUse = memoryOf(first.npm.pid ?? 0);
  closeSittings();
  const stopMs = await stop(first.npm, clone);
  const second = await start(clone, port);
  await stop(second.npm, clone);
  return {
    cloneToPageMs: cloneMs + first.pageMs,
    cloneToReadyMs: cloneMs + first.readyMs,
    secondStartPageMs: second.pageMs,
    secondStartReadyMs: second.readyMs,
    stopMs,
    ...Object.fromEntries(Object.entries(memory).map(([part, mb]) => [`idleMb.${part}`, mb])),
    [`apiMbWith${SITTINGS}Sittings`]: inUse['api'] ?? 0,
    slotMb: (inUse['slots'] ?? 0) / availableParallelism(),
  };
}

async function start(clone: string, port: number) {
  const began = Date.now();
  const npm = spawn('npm', ['start'], {
    cwd: clone,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: outsidePath(), HOME: process.env['HOME'], PORT: String(port), ...certificates() },
  });
  const pageMs = await untilOk(npm, `http://127.0.0.1:${port}/`, began, PAGE_MS);
  const readyMs = await untilOk(npm, `http://127.0.0.1:${port}/readyz`, began, READY_MS);
  return { npm, pageMs, readyMs };
}

/** A stranger's shell knows nothing of our Node.js. */
function outsidePath(): string {
  const folders = (process.env['PATH'] ?? '').split(':');
  return folders.filter((path) => !path.includes('node_modules')).join(':');
}

function certificates(): NodeJS.ProcessEnv {
  const file = process.env['NODE_EXTRA_CA_CERTS'];
  return file === undefined ? {} : { NODE_EXTRA_CA_CERTS: file };
}

async function untilOk(npm: ChildProcess, address: string, began: number, patience: number): Promise<number> {
  while (Date.now() - began < patience && npm.exitCode === null) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return Date.now() - began;
    await sleep(50);
  }
  throw new Error(`${address} did not answer in time.`);
}

/** As Ctrl-C does it: the whole group is told, and the stop is over when the supervisor's claim is gone. */
async function stop(npm: ChildProcess, clone: string): Promise<number> {
  const began = Date.now();
  process.kill(-(npm.pid ?? 0), 'SIGINT');
  while (existsSync(join(clone, '.data/supervisor'))) await sleep(20);
  return Date.now() - began;
}
