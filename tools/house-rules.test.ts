import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrokenRules } from './house-rules.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fairshot-house-'));
  execFileSync('git', ['init', '-q', root]);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test.each([
  ['apps/server/src/attempts/finish.ts', 'const port = process.env.PORT;', 'only config.ts'],
  ['packages/judge/src/verdict.ts', '// TODO later', 'nothing is left unfinished'],
  ['apps/server/src/attempts/finish.test.ts', "test.skip('finishes')", 'nothing is left unfinished'],
  ['docs/setup.md', 'Look into /home/asha/fairshot.', 'no path of somebody’s home'],
  ['package-lock.json', '"resolved": "https://host/package.tgz"', 'the lock names no host'],
])('in %s the line “%s” is named', async (file, line, rule) => {
  write(file, `first\n${line}\n`);
  const [found] = await findBrokenRules(root);
  expect(found).toContain(`${file}:2: ${rule}`);
});

test('the path of this very checkout is named', async () => {
  write('docs/setup.md', `Look into ${root}/docs.`);
  expect(await findBrokenRules(root)).toHaveLength(1);
});

test('what is allowed is left alone', async () => {
  write('apps/server/src/config.ts', 'readConfig(process.env)');
  write('docs/setup.md', 'The web pages are built; nothing is left to do.');
  expect(await findBrokenRules(root)).toEqual([]);
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  execFileSync('git', ['-C', root, 'add', file]);
}
