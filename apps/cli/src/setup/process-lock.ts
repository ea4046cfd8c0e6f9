import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Thrown when another living process already holds the folder. */
export class HeldByAnother extends Error {
  readonly pid: number;

  constructor(pid: number) {
    super(`FairShot already runs here as process ${pid}.`);
    this.pid = pid;
  }
}

/**
 * Claims `path` for this process and returns what gives it back. A claim is void when its process is gone,
 * so nothing has to be cleaned up after `kill -9`. Throws `HeldByAnother` while the holder lives.
 */
export function claim(path: string): () => void {
  const holder = findHolder(path);
  if (holder !== undefined && holder !== process.pid) throw new HeldByAnother(holder);
  writeFileSync(path, `${process.pid} ${bornAt(process.pid) ?? ''}\n`);
  return () => rmSync(path, { force: true });
}

/** The living process that claimed `path`, or undefined. */
export function findHolder(path: string): number | undefined {
  const [pid, born] = readOr(path, '').trim().split(' ');
  return pid && born && bornAt(Number(pid)) === born ? Number(pid) : undefined;
}

/** Start time in ticks since boot (proc(5), field 22): with the pid it names a process once and for all. */
function bornAt(pid: number): string | undefined {
  const afterName = readOr(`/proc/${pid}/stat`, '').split(') ').at(-1);
  return afterName?.split(' ')[19];
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
