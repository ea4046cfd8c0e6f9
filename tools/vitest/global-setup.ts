import { chmodSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { discardPostgres } from '../../apps/cli/src/setup/embedded-postgres.ts';
import { claim, findHolder } from '../../apps/cli/src/setup/process-lock.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one PostgreSQL of this test run lives, from the first test on that asks for a database. */
    testClusterFolder: string;
  }
}

const PREFIX = 'fairshot-tests-';

/** Names the folder of this run's database server; the server itself starts only when a test needs one. */
export default async function prepareTestRun(project: TestProject): Promise<() => Promise<void>> {
  await discardAbandonedRuns();
  const folder = claimedFolder();
  project.provide('testClusterFolder', folder);
  return () => discardRun(folder);
}

/** Renamed when it is claimed: another run that begins at this moment must not take it for abandoned. */
function claimedFolder(): string {
  const unclaimed = mkdtempSync(join(tmpdir(), 'fairshot-run-'));
  chmodSync(unclaimed, 0o755);
  claim(join(unclaimed, 'run'));
  const folder = unclaimed.replace('fairshot-run-', PREFIX);
  renameSync(unclaimed, folder);
  return folder;
}

/** A test run that was killed could not clean up; the next one does it. */
async function discardAbandonedRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    if (findHolder(join(folder, 'run')) === undefined) await discardRun(folder);
  }
}

async function discardRun(folder: string): Promise<void> {
  await discardPostgres(folder);
  rmSync(folder, { recursive: true, force: true });
}
