import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildWeb } from './web-build.ts';

let root: string;

/** A checkout whose "vite" only makes the folder, or fails. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fairshot-web-'));
  write('apps/web/src/main.tsx', 'one');
  write('packages/ui/src/button.tsx', 'two');
  write('packages/contracts/src/fields.ts', 'three');
  write('package-lock.json', '{}');
  write('node_modules/vite/bin/vite.js', "require('node:fs').mkdirSync('dist', { recursive: true });");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('pages are built once, and again when a source changes, comes or goes', async () => {
  expect(await buildWeb(root)).toBe('built');
  expect(await buildWeb(root)).toBe('up to date');

  write('packages/ui/src/button.tsx', 'another');
  expect(await buildWeb(root)).toBe('built');
  write('apps/web/src/page.tsx', '');
  expect(await buildWeb(root)).toBe('built');
  rmSync(join(root, 'apps/web/src/page.tsx'));
  expect(await buildWeb(root)).toBe('built');
  expect(await buildWeb(root)).toBe('up to date');
});

test('a failed build is told in its own words and tried again', async () => {
  write('node_modules/vite/bin/vite.js', "console.error('routes.tsx is missing'); process.exit(1);");
  await expect(buildWeb(root)).rejects.toThrow('routes.tsx is missing');
  await expect(buildWeb(root)).rejects.toThrow('routes.tsx is missing');
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
