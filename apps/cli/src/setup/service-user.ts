import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The account that PostgreSQL runs under; undefined ids mean "the one we are". */
export interface ServiceUser {
  name: string;
  uid?: number;
  gid?: number;
}

/**
 * PostgreSQL refuses to run as root, and we create no account on anybody's machine: root lends the uid of
 * `postgres` where Debian's package made one, else of `nobody`. Candidate code runs under 61000 and up, so
 * neither account is ever shared with it.
 */
export function serviceUser(): ServiceUser {
  if (process.getuid?.() !== 0) return { name: 'this user' };
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (account) return { name, uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new Error('PostgreSQL cannot run as root, and /etc/passwd names neither "postgres" nor "nobody".');
}

/** The ids in the shape that `spawn` and `spawnSync` take. */
export function identityOf({ uid, gid }: ServiceUser): { uid?: number; gid?: number } {
  return uid === undefined || gid === undefined ? {} : { uid, gid };
}

/** Nothing of ours reaches PostgreSQL: PGDATA or PGPORT in somebody's shell would contradict our options. */
export const POSTGRES_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C' };

/** Whether the user can enter the folder; false under another user's 700 home. */
export function canEnter(user: ServiceUser, folder: string): boolean {
  return spawnSync('test', ['-x', folder], { ...identityOf(user), cwd: '/' }).status === 0;
}
