import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterFolder } from './cluster-folder.ts';
import { identityOf, POSTGRES_ENVIRONMENT, type ServiceUser } from './service-user.ts';

/**
 * Text indexes outlive the machine's C library only under a collation that PostgreSQL itself brings. Laid out
 * beside its place and renamed, because initdb writes PG_VERSION first and may be killed after that.
 */
export function createCluster(
  binaries: string,
  folder: ClusterFolder,
  user: ServiceUser,
  isFast: boolean,
): void {
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
    { ...identityOf(user), cwd: '/', encoding: 'utf8', env: POSTGRES_ENVIRONMENT },
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
