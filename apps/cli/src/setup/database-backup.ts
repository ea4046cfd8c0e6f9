import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';
import { runCommand } from './run-command.ts';

const Name = z.object({ name: z.string() });
const KEPT_BACKUPS = 3;

/** The migrations in `folder` that the database has not had; `isEmpty` when it has had none at all. */
export async function pendingMigrations(
  databaseUrl: string,
  folder: string,
): Promise<{ pending: string[]; isEmpty: boolean }> {
  const all = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  const applied = await appliedMigrations(databaseUrl);
  const pending = all.map((file) => basename(file, '.sql')).filter((name) => !applied.includes(name));
  return { pending: pending.sort(), isEmpty: applied.length === 0 };
}

async function appliedMigrations(databaseUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query("SELECT to_regclass('schema_migration') IS NOT NULL AS name");
    if (!z.array(z.object({ name: z.boolean() })).parse(rows)[0]?.name) return [];
    const applied = await client.query('SELECT name FROM schema_migration');
    return z
      .array(Name)
      .parse(applied.rows)
      .map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/**
 * Copies the files of a *stopped* embedded database to `<folder>/backups/<time>`, keeps the newest three and
 * returns the new one's path. The package brings no pg_dump; a copy of a stopped cluster is complete by itself.
 */
export async function backUpStoppedDatabase(folder: string, now: Date): Promise<string> {
  const backups = join(folder, 'backups');
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const backup = join(backups, now.toISOString().replaceAll(':', '-'));
  const unfinished = `${backup}.unfinished`;
  const copied = await runCommand('cp', ['--archive', '--reflink=auto', join(folder, 'cluster'), unfinished]);
  if (copied.code !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`The database could not be backed up before its migration:\n${copied.output}`);
  }
  renameSync(unfinished, backup);
  for (const old of listBackups(folder).slice(0, -KEPT_BACKUPS))
    rmSync(join(backups, old), { recursive: true });
  return backup;
}

/** The names of the backups, oldest first. */
export function listBackups(folder: string): string[] {
  const backups = join(folder, 'backups');
  return existsSync(backups)
    ? readdirSync(backups)
        .filter((name) => !name.endsWith('.unfinished'))
        .sort()
    : [];
}
