import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestWorld, type TestWorld } from '../platform/test-world.ts';
import { COMPLETE, openDesk } from './test-authoring.ts';
import { prove } from './test-proving.ts';

let world: TestWorld;
let desk: ReturnType<typeof openDesk>;
beforeAll(async () => {
  world = await createTestWorld();
  desk = openDesk(world);
  await desk.store('1\n', '2\n', '4\n');
});
afterAll(() => world.close());

const discard = (question: { id: string; revision: number }) =>
  desk.browser.post(desk.path(question.id, '/draft/discard'), { revision: question.revision });

test('a question that was never published goes with its draft', async () => {
  const question = await desk.save(await desk.begin('Never mind'), COMPLETE);
  expect((await discard(question)).body).toEqual({ isGone: true });
  expect((await desk.browser.get(desk.path(question.id, '/draft'))).status).toBe(404);
});

test('the draft after a published version goes alone', async () => {
  const saved = await desk.save(await desk.begin('Stays'), COMPLETE);
  await prove(world, saved);
  const published = desk.parse(await desk.publish(saved));
  const next = await desk.save(published, { title: 'Thrown away' });
  expect((await discard(next)).body).toEqual({ isGone: false });
  expect(await desk.read(saved.id)).toEqual(published);
  expect((await discard(published)).body['code']).toBe('wrong_state');
});

test('a page that saw an older draft throws nothing away', async () => {
  const question = await desk.begin('Worked on');
  const newer = await desk.save(question, COMPLETE);
  expect((await discard(question)).body['code']).toBe('changed_meanwhile');
  expect(await desk.read(question.id)).toEqual(newer);
});
