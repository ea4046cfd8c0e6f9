import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from '../apps/cli/src/settings.ts';

const run = promisify(execFile);
let checkout: string;
/** Where the shell finds npm; the bootstrap takes none from inside the checkout. */
let outside: string;

/** A checkout with nothing but the bootstrap; its "npm" says what it was asked and lays down our Node.js. */
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'fairshot-bootstrap-'));
  cpSync(join(ROOT, 'start.mjs'), join(checkout, 'start.mjs'));
  cpSync(join(ROOT, 'apps/cli/bin'), join(checkout, 'apps/cli/bin'), { recursive: true });
  mkdirSync(join(checkout, 'tools'));
  writeFileSync(
    join(checkout, 'tools/check.ts'),
    'console.log("checked by", process.execPath, process.argv.slice(2));',
  );
  writeFileSync(join(checkout, 'package-lock.json'), '{ "lockfileVersion": 3 }');
  outside = mkdtempSync(join(tmpdir(), 'fairshot-npm-'));
  fakeNpm('exit 0');
});
afterEach(() => {
  for (const folder of [checkout, outside]) rmSync(folder, { recursive: true, force: true });
});

test('installs the packages once and goes on with their Node.js and the arguments', async () => {
  const first = await start('--then', 'check', '--all');
  expect(first.stderr).toContain('installing');
  expect(first.stdout).toContain("[ '--all' ]");

  const second = await start('--then', 'check');
  expect(second.stderr).toBe('');
  expect(second.stdout).toContain('checked by');
});

test('installs again when the lock has changed', async () => {
  await start('--then', 'check');
  writeFileSync(join(checkout, 'package-lock.json'), '{ "lockfileVersion": 3, "packages": {} }');
  expect((await start('--then', 'check')).stderr).toContain('installing');
});

test('installs again after an installation that failed, and tells its errors alone', async () => {
  fakeNpm('echo "npm warn old package"; echo "npm error no network"; exit 1');
  const failing = await start('--then', 'check').catch((error: unknown) => String(error));
  expect(failing).toContain('npm error no network');
  expect(failing).not.toContain('old package');

  fakeNpm('exit 0');
  expect((await start('--then', 'check')).stdout).toContain('checked by');
});

test('ends `npm test` with a count even when nothing could be set up', async () => {
  fakeNpm('exit 1');
  await expect(start('--then', 'test')).rejects.toMatchObject({ code: 1, stdout: '0 passed, 1 failed\n' });
});

test('names what it can go on with', async () => {
  await expect(start('--then', 'dance')).rejects.toThrow(
    'start, prepare, dev, test, check, bench, prove, generate, bank:verify, not dance',
  );
});

function start(...args: string[]) {
  return run(process.execPath, [join(checkout, 'start.mjs'), ...args], {
    env: { PATH: `${outside}:/usr/bin:/bin` },
  });
}

function fakeNpm(ending: string): void {
  const folder = join(checkout, 'node_modules', `node-linux-${process.arch}`, 'bin');
  const lines = [
    '#!/bin/sh',
    `mkdir -p '${folder}'`,
    `ln -sf '${process.execPath}' '${folder}/node'`,
    ending,
  ];
  writeFileSync(join(outside, 'npm'), lines.join('\n'), { mode: 0o755 });
}
