import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

/** What a jail is made of; every other process below ours is a candidate's. */
const OF_THE_JAIL = ['bwrap', 'case-runner'];

/** The processes below this one that belong to no jail: `pid name`, empty when every case is really over. */
export function foreignProcesses(): string[] {
  const parents = new Map(processes().map((pid) => [pid, parentOf(pid)]));
  const isOurs = (pid: number): boolean => pid === process.pid || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  return [...parents.keys()]
    .filter((pid) => pid !== process.pid && isOurs(pid) && !OF_THE_JAIL.includes(programOf(pid)))
    .map((pid) => `${pid} ${programOf(pid)}`)
    .filter((found) => !found.endsWith(' gone'));
}

function processes(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

/** By the file it runs: its name is what a program can change. */
function programOf(pid: number): string {
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`));
  } catch {
    return 'gone';
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it ended meanwhile
  }
}

/**
 * Files of the users that slots run as, where others than the owner of the machine may write at all. There are none: their
 * programs write into file systems that end with the case.
 */
export function filesOfSlots(): string[] {
  const users = ['-uid', '+60999', '-uid', '-62000'];
  const places = ['/tmp', '/var/tmp', '/var/lib', '/var/spool', '/dev', '/run', '/mnt', '/srv', '/opt'];
  const found = spawnSync('find', [...places, '-xdev', ...users], { encoding: 'utf8' });
  return found.stdout.split('\n').filter(Boolean);
}
