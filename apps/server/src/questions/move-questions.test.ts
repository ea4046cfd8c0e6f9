import { questionLifecycle } from '@fairshot/contracts/questions/question.lifecycle';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestWorld, newKey, type TestWorld } from '../platform/test-world.ts';
import { openDesk } from './test-authoring.ts';

let world: TestWorld;
let desk: ReturnType<typeof openDesk>;
beforeAll(async () => {
  world = await createTestWorld();
  desk = openDesk(world);
});
afterAll(() => world.close());

async function move(event: 'archive' | 'restore', ...questionIds: string[]) {
  const { body } = await desk.browser.post(`${world.kestrel.path}/questions/move`, { event, questionIds });
  return body as { moved: string[]; left: { questionId: string; why: string }[] };
}

async function publishedChoice(title: string) {
  const saved = await desk.save(await desk.begin(title, 'multiple_choice'), {
    statement: 'Which?',
    choices: [
      { text: 'This', isCorrect: true, explanation: '' },
      { text: 'That', isCorrect: false, explanation: '' },
    ],
  });
  return desk.parse(await desk.publish(saved));
}

test('what comes back from the archive is what it was: a draft, or published', async () => {
  const draft = await desk.begin('A draft');
  const published = await publishedChoice('Published');
  const ids = [draft.id, published.id];
  expect((await move('archive', ...ids)).moved.toSorted()).toEqual(ids.toSorted());
  expect((await desk.read(published.id)).state).toBe('archived');
  expect((await move('restore', ...ids)).moved.toSorted()).toEqual(ids.toSorted());
  expect((await desk.read(draft.id)).state).toBe('draft');
  expect((await desk.read(published.id)).state).toBe('published');
});

test('those that cannot be moved are named with the reason, and the others go on', async () => {
  const [one, two] = [await desk.begin('One'), await desk.begin('Two')];
  await move('archive', two.id);
  const unknown = newKey();
  expect(await move('archive', one.id, two.id, unknown, one.id)).toEqual({
    moved: [one.id],
    left: [
      { questionId: two.id, why: 'It is archived already.' },
      { questionId: unknown, why: 'There is no such question.' },
    ],
  });
});

test("another organization's questions are not there to be moved", async () => {
  const question = await desk.begin('Kestrel only');
  const { petr } = world.ostrava.staff;
  const answer = await petr.browser.post(`${world.ostrava.path}/questions/move`, {
    event: 'archive',
    questionIds: [question.id],
  });
  expect(answer.body).toMatchObject({ moved: [], left: [{ why: 'There is no such question.' }] });
});

test('two lists that share questions in another order both end', async () => {
  const ids = [];
  for (let at = 0; at < 8; at++) ids.push((await desk.begin(`Crossed ${at}`)).id);
  const answers = await Promise.all([move('archive', ...ids), move('archive', ...ids.toReversed())]);
  expect(answers.flatMap(({ moved }) => moved).toSorted()).toEqual(ids.toSorted());
});

test.each(questionLifecycle.states)('the table says what may happen to a question that is %s', (state) => {
  expect(questionLifecycle.allows(state, 'archive')).toBe(state !== 'archived');
  expect(questionLifecycle.allows(state, 'restore')).toBe(state === 'archived');
});
