import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openBuildCache } from './build-cache.ts';
import { compileSource } from './compile-source.ts';
import type { Jail } from './jail.ts';
import { languages } from './languages.ts';
import type { Toolchain } from './toolchain.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairshot-compile-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('What was compiled for one organization is compiled again for another, and once for each', async () => {
  const cache = await openBuildCache(folder);
  const tools = { compiler: '/usr/bin/gcc' };
  const c: Toolchain = { language: 'c', recipe: languages.c, tools, toolsInJail: tools, version: 'gcc 12' };
  let compiled = 0;
  const answer = {
    index: 0,
    ending: 'exited',
    code: 0,
    findings: 0,
    cpuMs: 1,
    wallMs: 1,
    memoryBytes: 1,
    stdout: Buffer.alloc(0),
    stderr: Buffer.alloc(0),
    artefact: Buffer.from('a program'),
  };
  const jail = {
    async *run() {
      compiled++;
      yield answer;
    },
  } as unknown as Jail;
  const compileFor = (owner?: string) =>
    compileSource(jail, cache, c, Buffer.from('int main(void) {}'), { seconds: 1, prepared: {}, owner });

  const first = await compileFor('kestrel');
  expect(await compileFor('kestrel')).toMatchObject({ ok: true, compilerOutput: first.compilerOutput });
  expect(compiled).toBe(1);
  await compileFor('osprey');
  expect(compiled).toBe(2);
  await compileFor();
  await compileFor('osprey');
  await compileFor('kestrel');
  expect(compiled).toBe(3);
});
