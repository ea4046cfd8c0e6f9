import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { canEnter, type ServiceUser } from './service-user.ts';

/** Where the files of one embedded PostgreSQL lie. */
export interface ClusterFolder {
  root: string;
  cluster: string;
  claim: string;
  log: string;
  password: string;
  superuserPassword: string;
  /** Where a copy of the binaries goes when the checkout cannot be entered. */
  shared: string;
}

const SYSTEM_FOLDER = '/var/lib/fairshot';

/**
 * The folder for `dataDir`: `<dataDir>/postgres`, or `/var/lib/fairshot/<hash of dataDir>` where PostgreSQL's
 * user cannot enter that (root's checkout in a 700 home). Creates it, open to enter but not to write.
 */
export function clusterFolder(dataDir: string, user: ServiceUser): ClusterFolder {
  const wanted = join(resolve(dataDir), 'postgres');
  mkdirSync(wanted, { recursive: true, mode: 0o755 });
  const root = canEnter(user, wanted) ? wanted : join(SYSTEM_FOLDER, hashOf(resolve(dataDir)));
  mkdirSync(root, { recursive: true, mode: 0o755 });
  return {
    root,
    cluster: join(root, 'cluster'),
    claim: join(root, 'claim'),
    log: join(root, 'postgres.log'),
    password: join(root, 'password'),
    superuserPassword: join(root, 'superuser-password'),
    shared: user.uid === undefined ? wanted : SYSTEM_FOLDER,
  };
}

function hashOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
