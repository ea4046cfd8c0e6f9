import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { createTestWorld, type TestWorld } from '../platform/test-world.ts';
import { COMPLETE } from './test-authoring.ts';
import { openProving, prove } from './test-proving.ts';

const AS_LARGE_AS_THE_SCHEMA = { timeLimitSeconds: 60, memoryLimitMb: 4096 };

let world: TestWorld;
let desk: ReturnType<typeof openProving>;
beforeAll(async () => {
  world = await createTestWorld();
  desk = openProving(world);
  await desk.store('1\n', '2\n', '4\n');
});
afterAll(() => world.close());

describe('On an installation that allows 10 s and 512 MB', () => {
  beforeEach(
    () => void Object.assign(world.platform.config.ceilings, { timeLimitSeconds: 10, memoryLimitMb: 512 }),
  );
  afterEach(() => void Object.assign(world.platform.config.ceilings, AS_LARGE_AS_THE_SCHEMA));

  test('a draft with larger limits is kept, says which are too large, and is neither proven nor published', async () => {
    const saved = await desk.save(await desk.begin('Too much'), {
      ...COMPLETE,
      timeLimitSeconds: 11,
      timeLimitByLanguage: { python: 30, cpp: 10 },
      memoryLimitMb: 1024,
    });
    const tooLarge = [
      { path: 'timeLimitSeconds', message: 'At most 10 s are allowed on this installation' },
      { path: 'timeLimitByLanguage.python', message: 'At most 10 s are allowed on this installation' },
      { path: 'memoryLimitMb', message: 'At most 512 MB are allowed on this installation' },
    ];
    expect(saved).toMatchObject({ draft: { timeLimitSeconds: 11 }, missing: tooLarge });
    expect(await desk.start(saved)).toMatchObject({ status: 409, body: { fields: tooLarge } });
    expect(await desk.publish(saved)).toMatchObject({ status: 409, body: { fields: tooLarge } });

    const mended = await desk.save(saved, {
      ...COMPLETE,
      timeLimitSeconds: 10,
      timeLimitByLanguage: {},
      memoryLimitMb: 512,
    });
    await prove(world, mended);
    expect(desk.parse(await desk.publish(mended)).state).toBe('published');
  });

  test('no author’s program is run with larger ones', async () => {
    const run = { kind: 'run' as const, program: { language: 'python' as const, source: 'accepted' } };
    const tried = await desk.try({ ...run, input: { text: '' }, timeLimitSeconds: 60, memoryLimitMb: 64 });
    expect(tried).toMatchObject({ status: 400, body: { fields: [{ path: 'request.timeLimitSeconds' }] } });
    const fits = await desk.try({ ...run, input: { text: '' }, timeLimitSeconds: 10, memoryLimitMb: 512 });
    expect(fits.status).toBeLessThan(300);
  });
});

test('What was published before an installation allowed less stays as it is', async () => {
  const saved = await desk.save(await desk.begin('From before'), { ...COMPLETE, timeLimitSeconds: 30 });
  await prove(world, saved);
  await desk.publish(saved);
  Object.assign(world.platform.config.ceilings, { timeLimitSeconds: 10 });
  expect(await desk.read(saved.id)).toMatchObject({ state: 'published', missing: [] });
  Object.assign(world.platform.config.ceilings, AS_LARGE_AS_THE_SCHEMA);
});
