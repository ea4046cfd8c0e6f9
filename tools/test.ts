import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bringPackages } from '../apps/cli/src/setup/bring-packages.ts';
import { JUDGE_PACKAGES, TEST_PACKAGES } from '../apps/cli/src/setup/debian-packages.ts';
import { freePort } from '../apps/cli/src/setup/free-port.ts';
import { step } from '../apps/cli/src/setup/progress.ts';
import { buildWeb } from '../apps/cli/src/setup/web-build.ts';
import { environmentWith, ROOT } from '../apps/cli/src/settings.ts';
import { runChecks } from './check.ts';

interface Count {
  passed: number;
  failed: number;
}

const RESULTS = join(ROOT, 'test-results');

/** Everything a change has to pass, in the order of how soon it tells. Counts each check, test and story. */
async function testAll(): Promise<Count> {
  mkdirSync(RESULTS, { recursive: true });
  console.log('\n  FairShot: the whole test\n');
  await bringPackages({ ...JUDGE_PACKAGES, ...TEST_PACKAGES }, RESULTS, console.log);

  const checks = await runChecks(console.log);
  const pages = await step(console.log, 'Web pages', 'building', () => buildWeb(ROOT)).then(
    () => ({ passed: 1, failed: 0 }),
    failed,
  );
  const tests = await runTests();
  const stories = await runStories();
  return sum([checks, pages, tests, stories]);
}

/** Vitest's own names for what it counted. */
const VitestResults = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

async function runTests(): Promise<Count> {
  const results = join(RESULTS, 'vitest.json');
  const code = await runTool(results, 'vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ]);
  const read = readResults(results, VitestResults);
  return countedBy(code, read && { passed: read.numPassedTests, failed: read.numFailedTests });
}

/** Playwright's: a flaky story passed only when it was tried again, which is a failure here. */
const PlaywrightResults = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

async function runStories(): Promise<Count> {
  const results = join(RESULTS, 'stories.json');
  const port = String(await freePort());
  const code = await runTool(results, '@playwright/test/cli.js', ['test'], { STORIES_PORT: port });
  const read = readResults(results, PlaywrightResults)?.stats;
  return countedBy(code, read && { passed: read.expected, failed: read.unexpected + read.flaky });
}

/** A tool that failed without a failed test (a file that does not load) is one failure. */
function countedBy(code: number, count: Count | undefined): Count {
  const { passed, failed } = count ?? { passed: 0, failed: 0 };
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) };
}

async function runTool(
  results: string,
  script: string,
  args: string[],
  settings: Record<string, string> = {},
): Promise<number> {
  rmSync(results, { force: true });
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: environmentWith(settings),
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

function readResults<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> | undefined {
  return existsSync(path) ? schema.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}

function failed(error: unknown): Count {
  console.log(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1 };
}

function sum(counts: Count[]): Count {
  return counts.reduce((one, other) => ({
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
  }));
}

const { passed, failed: failures } = await testAll().catch(failed);
console.log(`\n${passed} passed, ${failures} failed`);
process.exit(failures || passed === 0 ? 1 : 0);
