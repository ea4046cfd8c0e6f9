import { cruise, type IForbiddenRuleType } from 'dependency-cruiser';

/**
 * Which way imports run (ARCHITECTURE.md): contracts ← platform ← features ← adapters ← the files that put a role
 * together. `tools/dependency-rules.test.ts` plants one bad import per rule and expects it to be named.
 */

/** A later feature calls an earlier one's verbs; an earlier one announces to a later one. */
const READING_ORDER = [
  'letters',
  'accounts',
  'organizations',
  'credits',
  'questions',
  'assessments',
  'jobs',
  'invitations',
  'attempts',
  'submissions',
  'proctoring',
  'reports',
];

const FEATURE = `^apps/server/src/(${READING_ORDER.join('|')})/`;
const EXTENSIONS = ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'];
/** Tests, and what exists for tests alone (`test-world.ts`), may reach everywhere. */
const TEST = '([.]test|/test-[^/]+)[.]tsx?$';

const forbidden: IForbiddenRuleType[] = [
  {
    name: 'no-circles',
    comment: 'Two files that need each other are one file, or miss a third.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'contracts-know-only-zod',
    comment: 'Browser and server share the contracts; nothing of either may come with them.',
    from: { path: '^packages/contracts/', pathNot: TEST },
    to: { pathNot: ['^packages/contracts/', 'node_modules/zod/'] },
  },
  {
    name: 'a-store-is-private-to-its-feature',
    comment: 'Call the other feature’s verb: it knows what must hold.',
    from: { path: '^apps/server/src/([^/]+)/', pathNot: TEST },
    to: { path: '^apps/server/src/[^/]+/[^/]+[.]store[.]ts$', pathNot: '^apps/server/src/$1/' },
  },
  {
    name: 'only-stores-hold-sql',
    comment: 'SQL stands in the store of the feature that owns the table.',
    from: { path: FEATURE, pathNot: ['[.]store[.]ts$', TEST] },
    to: { path: 'node_modules/(kysely|pg|pg-boss)/' },
  },
  {
    name: 'only-the-roles-know-adapters',
    comment: 'A feature owns a port; the files beside main.ts choose who fills it.',
    from: { path: '^apps/server/src/[^/]+/', pathNot: ['^apps/server/src/adapters/', TEST] },
    to: { path: '^apps/server/src/adapters/' },
  },
  {
    name: 'only-mouths-know-http-sockets-and-queue',
    comment: 'A use case is a plain function; the mouth checks the shape and calls it.',
    from: { path: FEATURE, pathNot: ['[.](routes|socket|tasks)[.]ts$', TEST] },
    to: { path: 'node_modules/(fastify|fastify-type-provider-zod|@fastify/[^/]+|ws|pg-boss)/' },
  },
  {
    name: 'the-platform-knows-no-features',
    comment: 'What every feature leans on cannot lean on one of them.',
    from: { path: '^apps/server/src/platform/', pathNot: TEST },
    to: { path: FEATURE },
  },
  ...READING_ORDER.slice(0, -1).map((feature, position) => ({
    name: 'features-in-reading-order',
    comment: 'An earlier feature announces; a later one listens (ARCHITECTURE.md).',
    // A mouth may ask a later feature for the view it answers with (docs/decisions/0140).
    from: { path: `^apps/server/src/${feature}/`, pathNot: ['[.]routes[.]ts$', TEST] },
    to: { path: `^apps/server/src/(${READING_ORDER.slice(position + 1).join('|')})/` },
  })),
  {
    name: 'only-tests-use-the-test-world',
    comment: 'A running product holds nothing that exists for its tests.',
    from: { path: '^(apps|packages)/', pathNot: TEST },
    // Test data are a thing of the product: the contents of test cases.
    to: { path: '/test-[^/]+[.]tsx?$', pathNot: 'node_modules|/test-data[.]store[.]ts$' },
  },
  {
    name: 'only-the-judge-starts-programs',
    comment: 'Candidate code runs in packages/judge alone; the command line starts our own programs.',
    from: { path: '^(apps/(server|web)|packages/(contracts|ui))/', pathNot: TEST },
    to: { path: '^(node:)?child_process$' },
  },
  {
    name: 'the-judge-knows-no-database',
    comment: 'The judge is usable alone: files in, verdicts out.',
    from: { path: '^packages/judge/' },
    to: { path: ['^(apps|db)/', '^packages/(contracts|ui)/', 'node_modules/(pg|kysely|pg-boss|fastify)/'] },
  },
  {
    name: 'the-ui-knows-no-features',
    comment: 'Buttons and tables know nothing of assessments.',
    from: { path: '^packages/ui/', pathNot: TEST },
    to: { path: ['^(apps|db)/', '^packages/(contracts|judge)/'] },
  },
  {
    name: 'the-web-knows-contracts-and-ui-alone',
    comment: 'What the browser gets must not hold a line of the server.',
    from: { path: '^apps/web/' },
    to: { path: ['^apps/(server|cli)/', '^packages/judge/'] },
  },
  {
    name: 'the-server-knows-no-command-line',
    comment: 'The command line starts the server, not the other way round.',
    from: { path: '^(apps/server|packages)/', pathNot: TEST },
    to: { path: '^apps/cli/' },
  },
];

/** The violations below `baseDir`, each as "rule: from → to". Empty means that every import runs the right way. */
export async function findBadImports(baseDir: string, folders: string[]): Promise<string[]> {
  const { output } = await cruise(
    folders,
    {
      baseDir,
      validate: true,
      ruleSet: { forbidden: forbidden.map((rule) => ({ ...rule, severity: 'error' as const })) },
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(^|/)(dist|build|coverage|test-results)/' },
      tsPreCompilationDeps: 'specify',
    },
    {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: EXTENSIONS,
    },
  );
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

/** The names of all rules. */
export const RULES = new Set(forbidden.map(({ name }) => name));
