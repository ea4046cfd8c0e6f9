import { join } from 'node:path';
import { type Print, step } from '../apps/cli/src/setup/progress.ts';
import { runCommand } from '../apps/cli/src/setup/run-command.ts';
import { ROOT } from '../apps/cli/src/settings.ts';
import { findBadImports } from './dependency-rules.ts';
import { findDeadEnds } from './doc-links.ts';
import { findUnproven } from './find-unproven.ts';
import { findBrokenRules } from './house-rules.ts';

/** What one check found; an empty list means that all is well. */
type Check = () => Promise<string[]>;

/** In the order of how soon they answer. */
const CHECKS: Record<string, Check> = {
  Format: () => tool('@biomejs/biome/bin/biome', 'format', '--colors=off', '--reporter=summary', '.'),
  'Import rules': () => findBadImports(ROOT, ['packages', 'apps']),
  'House rules': () => findBrokenRules(ROOT),
  Documents: async () => [...findDeadEnds(ROOT), ...findUnproven(ROOT)],
  Lock: () => run(join(ROOT, 'tools/complete-lock.mjs'), '--check'),
  'Dead code': () => tool('knip/bin/knip.js', '--no-progress', '--no-config-hints'),
  Lint: () => tool('oxlint/bin/oxlint', '--type-aware', '--quiet'),
  Types: () => tool('typescript7/bin/tsc', '--noEmit', '-p', '.'),
  'Generated files': async () => {
    const { findStale } = await import('./generate.ts');
    return (await findStale()).map((file) => `${file} is out of date; \`npm run generate\` writes it anew.`);
  },
};

/** Runs every check, prints a line for each and everything found, and returns how many passed and failed. */
export async function runChecks(print: Print): Promise<{ passed: number; failed: number }> {
  let failed = 0;
  for (const [name, check] of Object.entries(CHECKS)) {
    await step(print, name, 'checking', async () => {
      const found = await check().catch((error: unknown) => [
        error instanceof Error ? (error.stack ?? '') : String(error),
      ]);
      if (found.length === 0) return 'clean';
      failed += 1;
      return `failed\n${found.join('\n')}`;
    });
  }
  return { passed: Object.keys(CHECKS).length - failed, failed };
}

function tool(script: string, ...args: string[]): Promise<string[]> {
  return run(join(ROOT, 'node_modules', script), ...args);
}

async function run(script: string, ...args: string[]): Promise<string[]> {
  const { code, output } = await runCommand(process.execPath, [script, ...args], { cwd: ROOT });
  return code === 0 ? [] : [output || `${script} ended with code ${code}`];
}

if (import.meta.main) {
  const { passed, failed } = await runChecks(console.log);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}
