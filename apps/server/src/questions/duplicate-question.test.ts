import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestWorld, newKey, type TestWorld } from '../platform/test-world.ts';
import { COMPLETE, openDesk } from './test-authoring.ts';

let world: TestWorld;
let desk: ReturnType<typeof openDesk>;
beforeAll(async () => {
  world = await createTestWorld();
  desk = openDesk(world);
  await desk.store('1\n', '2\n', '4\n');
});
afterAll(() => world.close());

const duplicate = (questionId: string, idempotencyKey = newKey()) =>
  desk.browser.post(desk.path(questionId, '/duplicate'), { idempotencyKey });

test('a copy is a draft of its own with everything in it, and shares the contents', async () => {
  const original = await desk.save(await desk.begin('Doubling'), COMPLETE);
  const count = () => world.platform.db.asLogin.selectFrom('test_data').select('sha256').execute();
  const before = await count();
  const copy = desk.parse(await duplicate(original.id));
  expect(copy.draft).toEqual({ ...original.draft, title: 'Copy of Doubling' });
  expect(copy).toMatchObject({ state: 'draft', isDraft: true, versionNumber: 1 });
  expect(copy.id).not.toBe(original.id);
  expect(await count()).toEqual(before);

  await desk.save(copy, { cases: [] });
  expect(await desk.read(original.id)).toEqual(original);
});

test('pressed twice, it is one copy', async () => {
  const original = await desk.begin('Double click', 'multiple_choice');
  const key = newKey();
  const answers = await Promise.all([duplicate(original.id, key), duplicate(original.id, key)]);
  expect(answers[1]?.body).toEqual(answers[0]?.body);
});

test('a title that grows too long is cut between two characters', async () => {
  const original = await desk.begin('😀'.repeat(100));
  const { title } = desk.parse(await duplicate(original.id)).draft;
  expect(title).toBe(`Copy of ${'😀'.repeat(96)}`);
});

test("another organization's question is not there to be copied", async () => {
  const original = await desk.begin('Kestrel only');
  const { petr } = world.ostrava.staff;
  const url = `${world.ostrava.path}/questions/${original.id}/duplicate`;
  expect((await petr.browser.post(url, { idempotencyKey: newKey() })).status).toBe(404);
});
