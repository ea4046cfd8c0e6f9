import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { discardPostgres, startPostgres } from '../apps/cli/src/setup/embedded-postgres.ts';
import { migrate } from '../apps/server/src/platform/migrate.ts';
import { describeAccess } from './generate-access.ts';
import { describeApi, listRoutes } from './generate-api.ts';
import { describeLifecycles } from './generate-lifecycles.ts';
import { describeRequirements } from './generate-requirements.ts';
import { describeSchema } from './generate-schema.ts';
import { describeTables } from './generate-tables.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Every generated file of the repository with what it should say now. */
async function describeAll(): Promise<Map<string, string>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'fairshot-generate-'));
  await chmod(dataDir, 0o755);
  const postgres = await startPostgres({ dataDir, fast: true });
  try {
    await migrate(postgres.url);
    return new Map([
      ['db/schema.sql', await describeSchema(postgres.url)],
      ['apps/server/src/platform/tables.ts', await describeTables(postgres.url)],
      ['docs/lifecycles.md', describeLifecycles()],
      ['docs/access.md', describeAccess(await listRoutes())],
      ['docs/requirements.md', describeRequirements(ROOT)],
      ['docs/api/openapi.json', await describeApi()],
    ]);
  } finally {
    await discardPostgres(dataDir);
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Writes every generated file anew. */
export async function generate(): Promise<void> {
  for (const [file, text] of await describeAll()) {
    await mkdir(dirname(join(ROOT, file)), { recursive: true });
    await writeFile(join(ROOT, file), text);
  }
}

/** The generated files that do not say what they should; part of `npm run check`. */
export async function findStale(): Promise<string[]> {
  const stale: string[] = [];
  for (const [file, text] of await describeAll()) {
    const committed = await readFile(join(ROOT, file), 'utf8').catch(() => '');
    if (committed !== text) stale.push(file);
  }
  return stale;
}

if (import.meta.main) await generate();
