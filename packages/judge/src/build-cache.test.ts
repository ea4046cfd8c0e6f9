import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openBuildCache } from './build-cache.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairshot-builds-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('Builds are kept up to a size, also by a judge that never starts anew; the newest stays', async () => {
  const mostBytes = 10_000;
  const cache = await openBuildCache(folder, mostBytes);
  const build = { ok: true, compilerOutput: 'a warning', artefact: Buffer.alloc(1_500, 7) };
  for (let number = 0; number < 12; number++) {
    await cache.keep(`build-${number}`, build);
    await sleep(10); // longer than a tick of the file system's clock, by which the oldest is told
  }

  const sizes = await Promise.all(
    (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size),
  );
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(mostBytes);
  expect(await cache.find('build-11')).toEqual(build);
  expect(await cache.find('build-0')).toBeUndefined();
});
