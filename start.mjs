// The bootstrap: plain JavaScript for Node 20 and newer that needs no package. It brings the packages, changes
// to the Node.js among them, and hands over to the `fairshot` command or to one of the tools.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { become, ownNode } from './apps/cli/bin/node24.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const OLDEST_NODE = 20;
const PROGRESS_MS = 10_000;
const ERROR_LINES = 20;

const CONTINUATIONS = {
  start: ['apps/cli/src/main.ts', 'start'],
  prepare: ['apps/cli/src/main.ts', 'prepare'],
  dev: ['apps/cli/src/main.ts', 'start', '--watch'],
  test: ['tools/test.ts'],
  check: ['tools/check.ts'],
  bench: ['tools/bench.ts'],
  prove: ['tools/prove.ts'],
  generate: ['tools/generate.ts'],
  'bank:verify': ['bank/verify.ts'],
};

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  if (process.argv.includes('test')) console.log('0 passed, 1 failed');
  process.exitCode = 1;
}

async function main(args) {
  const [name, rest] = args[0] === '--then' ? [args[1], args.slice(2)] : ['start', args];
  const [script, ...fixed] = CONTINUATIONS[name] ?? [];
  if (!script)
    throw new Error(`start.mjs goes on with one of ${Object.keys(CONTINUATIONS).join(', ')}, not ${name}.`);
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new Error(
      `FairShot needs Node.js ${OLDEST_NODE} or newer to begin; this is ${process.versions.node}.`,
    );
  }
  await bringPackages();
  become(ownNode(root), [join(root, script), ...fixed, ...rest]);
}

/** The stamp is written after success alone, so an install that was cut off is done again. */
async function bringPackages() {
  const stamp = join(root, 'node_modules', '.fairshot-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  console.error('  npm packages          installing (about a minute the first time)');
  const progress = setInterval(
    () => console.error(`  npm packages          still installing, ${seconds()}`),
    PROGRESS_MS,
  );
  try {
    await installPackages();
  } finally {
    clearInterval(progress);
  }
  writeFileSync(stamp, wanted);
  console.error(`  npm packages          installed, ${seconds()}`);
}

/**
 * No package needs its install script: what they would do, our set-up does itself. npm runs on a Node.js from
 * outside this checkout, because it deletes the one inside first.
 */
async function installPackages() {
  const outside = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(root));
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const npm = spawn('npm', args, {
    cwd: root,
    env: { ...process.env, PATH: outside.join(delimiter) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => npm.once('error', reject).once('close', resolve));
  if (code === 0) return;
  const errors = output.split('\n').filter((line) => /^npm err/i.test(line));
  throw new Error(
    `npm could not install the packages:\n\n${(errors.length ? errors.slice(0, ERROR_LINES) : [output]).join('\n')}`,
  );
}
