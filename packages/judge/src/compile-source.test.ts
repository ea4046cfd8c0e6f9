import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { TEST_STATE_DIR } from '../test/test-state.ts';
import { openBuildCache } from './build-cache.ts';
import { compileSource } from './compile-source.ts';
import type { Jail } from './jail.ts';
import { defaultCompare, defaultLimits } from './job.ts';
import { languages } from './languages.ts';
import { startJudge } from './start-judge.ts';
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

test('A judge keeps a program once for each owner of its work', async () => {
  const judge = await startJudge({ stateDir: TEST_STATE_DIR, slots: 1, withoutCgroup: 'sample' });
  const mark = randomUUID();
  const source = { bytes: Buffer.from(`#include <stdio.h>\nint main(void) { puts("${mark}"); }`) };
  const judgeFor = (owner: string) =>
    judge.judge({
      language: 'c',
      source,
      cases: [{ input: { bytes: Buffer.alloc(0) }, answer: { bytes: Buffer.from(mark) } }],
      limits: defaultLimits,
      compare: defaultCompare,
      owner,
      stopAtFirstFailure: false,
    });
  try {
    for (const owner of ['kestrel', 'kestrel', 'osprey'])
      expect(await judgeFor(owner)).toMatchObject({ verdict: 'AC' });
    const kept = join(TEST_STATE_DIR, 'cache');
    const programs = await Promise.all(
      (await readdir(kept)).map((name) => readFile(join(kept, name)).catch(() => Buffer.alloc(0))),
    );
    expect(programs.filter((bytes) => bytes.includes(mark))).toHaveLength(2);
  } finally {
    await judge.stop();
  }
});
