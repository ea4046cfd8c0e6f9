import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claim, findHolder, HeldByAnother } from './process-lock.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairshot-lock-'));
  path = join(folder, 'claim');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a claim names its holder until it is given back', () => {
  const release = claim(path);
  expect(findHolder(path)).toBe(process.pid);
  release();
  expect(existsSync(path)).toBe(false);
});

test('the claim of a living process is refused, that of a killed one is void', async () => {
  const source = `import { claim } from ${JSON.stringify(join(import.meta.dirname, 'process-lock.ts'))};
    claim(${JSON.stringify(path)}); console.log('claimed'); setInterval(() => {}, 1000);`;
  writeFileSync(join(folder, 'holder.ts'), source);
  const holder = spawn(process.execPath, [join(folder, 'holder.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  expect(() => claim(path)).toThrow(HeldByAnother);

  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(findHolder(path)).toBeUndefined();
  expect(() => claim(path)).not.toThrow();
});

test('a process that only has the number of a holder long gone is no holder', () => {
  writeFileSync(path, `${process.pid} 1\n`);
  expect(findHolder(path)).toBeUndefined();
});
