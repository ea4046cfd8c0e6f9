import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBadImports, RULES } from './dependency-rules.ts';

/** One bad import per rule: what it is called, the file that holds it, and what it reaches for. */
const PLANTED: [rule: string, from: string, to: string][] = [
  ['no-circles', 'packages/judge/src/one.ts', 'packages/judge/src/other.ts'],
  ['contracts-know-only-zod', 'packages/contracts/src/answer.ts', 'packages/judge/src/verdict.ts'],
  [
    'a-store-is-private-to-its-feature',
    'apps/server/src/reports/tell.ts',
    'apps/server/src/attempts/attempt.store.ts',
  ],
  ['only-stores-hold-sql', 'apps/server/src/attempts/count-attempts.ts', 'node_modules/kysely/index.js'],
  ['only-the-roles-know-adapters', 'apps/server/src/attempts/send.ts', 'apps/server/src/adapters/mail.ts'],
  [
    'only-mouths-know-http-sockets-and-queue',
    'apps/server/src/attempts/reply.ts',
    'node_modules/fastify/index.js',
  ],
  [
    'the-platform-knows-no-features',
    'apps/server/src/platform/peek.ts',
    'apps/server/src/attempts/finish.ts',
  ],
  ['features-in-reading-order', 'apps/server/src/attempts/foresee.ts', 'apps/server/src/reports/foretell.ts'],
  [
    'only-tests-use-the-test-world',
    'apps/server/src/attempts/invent.ts',
    'apps/server/src/platform/test-world.ts',
  ],
  ['only-the-judge-starts-programs', 'apps/server/src/attempts/spawn.ts', 'node:child_process'],
  ['the-judge-knows-no-database', 'packages/judge/src/remember.ts', 'node_modules/pg/index.js'],
  ['the-ui-knows-no-features', 'packages/ui/src/attempt-button.ts', 'packages/contracts/src/attempt.ts'],
  ['the-web-knows-contracts-and-ui-alone', 'apps/web/src/page.ts', 'apps/server/src/platform/log.ts'],
  ['the-server-knows-no-command-line', 'apps/server/src/platform/start.ts', 'apps/cli/src/main.ts'],
];

let folder: string;
let found: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairshot-imports-'));
  for (const [, from, to] of PLANTED) {
    if (!to.startsWith('node:')) plant(to, '');
    plant(from, `import '${to.startsWith('node:') ? to : toward(from, to)}';`);
  }
  plant('packages/judge/src/other.ts', "import './one.ts';");
  plant('apps/server/src/attempts/attempt.routes.ts', "import '../../../../node_modules/fastify/index.js';");
  plant('apps/server/src/attempts/keep.ts', "import './attempt.store.ts';");
  found = await findBadImports(folder, ['apps', 'packages']);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(PLANTED)('%s: a bad import is named', (rule, from) => {
  expect(found.filter((violation) => violation.startsWith(`${rule}: ${from} → `))).not.toEqual([]);
});

test('every rule has its planted import', () => {
  expect(new Set(PLANTED.map(([rule]) => rule))).toEqual(RULES);
});

test('good imports are left alone', () => {
  const accused = found.map((violation) => violation.split(/: | → /)[1]);
  expect(accused).not.toContain('apps/server/src/attempts/attempt.routes.ts');
  expect(accused).not.toContain('apps/server/src/attempts/keep.ts');
});

function plant(path: string, source: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `${source}\nexport {};\n`);
}

function toward(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 1)}${to}`;
}
