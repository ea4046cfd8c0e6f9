import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUpStoppedDatabase, listBackups, pendingMigrations } from './database-backup.ts';
import { discardPostgres, startPostgres } from './embedded-postgres.ts';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fairshot-backup-'));
  chmodSync(dataDir, 0o755);
});

afterEach(async () => {
  await discardPostgres(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

test('a backup put in place of the database brings its rows back', async () => {
  const first = await startPostgres({ dataDir });
  await run(first.url, "CREATE TABLE note AS SELECT 'kept' AS text");
  await first.stop();
  const backup = await backUpStoppedDatabase(first.folder, new Date('2026-11-22T10:00:00Z'));

  const second = await startPostgres({ dataDir });
  await run(second.url, 'DROP TABLE note');
  await second.stop();
  rmSync(join(first.folder, 'cluster'), { recursive: true });
  renameSync(backup, join(first.folder, 'cluster'));

  const third = await startPostgres({ dataDir });
  expect(await run(third.url, 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
});

test('the newest three backups are kept', async () => {
  mkdirSync(join(dataDir, 'cluster'));
  for (const hour of ['01', '02', '03', '04']) {
    await backUpStoppedDatabase(dataDir, new Date(`2026-11-22T${hour}:00:00Z`));
  }
  expect(listBackups(dataDir).map((name) => name.slice(11, 13))).toEqual(['02', '03', '04']);
});

test('tells which migrations a database has not had', async () => {
  const folder = join(dataDir, 'migrations');
  mkdirSync(folder);
  for (const name of ['0001-one.sql', '0002-two.sql', 'README.md']) writeFileSync(join(folder, name), '');
  const { url } = await startPostgres({ dataDir, fast: true });
  expect(await pendingMigrations(url, folder)).toEqual({ pending: ['0001-one', '0002-two'], isEmpty: true });

  await run(url, "CREATE TABLE schema_migration AS SELECT '0001-one' AS name");
  expect(await pendingMigrations(url, folder)).toEqual({ pending: ['0002-two'], isEmpty: false });
});

async function run(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
