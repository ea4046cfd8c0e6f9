import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { discardPostgres, findRunningPostgres, startPostgres } from './embedded-postgres.ts';
import { HeldByAnother } from './process-lock.ts';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fairshot-postgres-'));
  chmodSync(dataDir, 0o755);
});

afterEach(async () => {
  await discardPostgres(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

test('starts on an empty folder, keeps its rows over a restart and leaves nothing running', async () => {
  const first = await startPostgres({ dataDir });
  await query(first.url, 'CREATE TABLE note (text text)');
  await query(first.url, "INSERT INTO note VALUES ('kept')");
  await first.stop();
  await first.ended;
  expect(findRunningPostgres(dataDir)).toBeUndefined();

  const second = await startPostgres({ dataDir });
  expect(await query(second.url, 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
  await second.stop();
});

test('lets nobody in without the generated password, which only its user and root can read', async () => {
  const postgres = await startPostgres({ dataDir, fast: true });
  const wrong = new URL(postgres.url);
  wrong.password = 'guessed';

  await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  for (const name of ['password', 'superuser-password', 'cluster']) {
    expect(statSync(join(postgres.folder, name)).mode & 0o077).toBe(0);
  }
});

test('gives the product a role that is no superuser and may create roles and databases', async () => {
  const { url } = await startPostgres({ dataDir, fast: true });
  const may = await query(
    url,
    'SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls FROM pg_roles WHERE rolname = current_user',
  );
  expect(may).toEqual([{ rolsuper: false, rolcreaterole: true, rolcreatedb: true, rolbypassrls: false }]);
});

test('sorts text by a collation that no C library can change', async () => {
  const { url } = await startPostgres({ dataDir, fast: true });
  expect(
    await query(url, 'SELECT datlocprovider, datlocale FROM pg_database WHERE datname = current_database()'),
  ).toEqual([{ datlocprovider: 'b', datlocale: 'C.UTF-8' }]);
});

test('can be found by another command while it runs', async () => {
  const { url } = await startPostgres({ dataDir, fast: true });
  expect(findRunningPostgres(dataDir)?.url).toBe(url);
});

test('is refused while the supervisor that started it lives', async () => {
  const supervisor = await startSupervisor();
  await expect(startPostgres({ dataDir })).rejects.toThrow(HeldByAnother);
  supervisor.child.kill('SIGKILL');
  await once(supervisor.child, 'exit');
});

test('after kill -9 of its supervisor in the middle of writing, every acknowledged row is there', async () => {
  const supervisor = await startSupervisor();
  const acknowledged = await supervisor.acknowledgedRows(50);
  supervisor.child.kill('SIGKILL');
  await once(supervisor.child, 'exit');
  expect(findRunningPostgres(dataDir), 'the killed supervisor left its server behind').toBeDefined();

  const { url } = await startPostgres({ dataDir });
  const [found] = await query(url, 'SELECT count(*)::int AS rows FROM note');
  expect(found?.['rows']).toBeGreaterThanOrEqual(acknowledged);
});

test('after kill -9 of supervisor and server alike, every acknowledged row is there', async () => {
  const supervisor = await startSupervisor();
  const acknowledged = await supervisor.acknowledgedRows(50);
  supervisor.child.kill('SIGKILL');
  process.kill(supervisor.postmaster, 'SIGKILL');
  await once(supervisor.child, 'exit');

  const { url } = await startPostgres({ dataDir });
  const [found] = await query(url, 'SELECT count(*)::int AS rows FROM note');
  expect(found?.['rows']).toBeGreaterThanOrEqual(acknowledged);
});

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  } finally {
    await client.end();
  }
}

/** A process of its own that starts PostgreSQL and inserts rows, printing a line after each commit. */
async function startSupervisor() {
  const writer = join(import.meta.dirname, '../../test/row-writer.ts');
  const child = spawn(process.execPath, [writer, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const postmaster = Number((await lines.next()).value);
  return {
    child,
    postmaster,
    async acknowledgedRows(atLeast: number): Promise<number> {
      let rows = 0;
      while (rows < atLeast) rows = Number((await lines.next()).value);
      return rows;
    },
  };
}
