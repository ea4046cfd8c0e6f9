import { QuestionForAuthor } from '@fairshot/contracts/questions/authoring.contract';
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

test('a coding question begins with every language, starter code that reads the input, and what is missing', async () => {
  const question = await desk.begin('Parcel sizes');
  expect(question).toMatchObject({
    state: 'draft',
    isDraft: true,
    versionNumber: 1,
    editedBy: 'Priya Raghavan',
    draft: {
      title: 'Parcel sizes',
      languages: ['c', 'cpp', 'java', 'javascript', 'python', 'typescript'],
      cases: [],
    },
  });
  expect(question.missing.map(({ path }) => path)).toEqual(['statement', 'cases', 'cases', 'solutions']);
});

test('a multiple-choice question begins with two empty choices', async () => {
  const question = await desk.begin('Which sort is stable?', 'multiple_choice');
  expect(question.draft).toMatchObject({
    kind: 'multiple_choice',
    selection: 'one',
    choices: [
      { text: '', isCorrect: false },
      { text: '', isCorrect: false },
    ],
  });
});

test('pressed twice, it is one question', async () => {
  const body = { idempotencyKey: newKey(), kind: 'coding', title: 'Double click' };
  const create = () => desk.browser.post(`${world.kestrel.path}/questions`, body);
  const answers = await Promise.all([create(), create()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(answers[1]?.body).toEqual(answers[0]?.body);
});

test.each([
  'Größe und Maß',
  'Сортировка слиянием',
  '二分探索',
  'ترتيب الأرقام',
  'क्रमबद्ध करना',
  '👩🏽‍💻 trees',
  "Robert'); drop table question; --",
  'x'.repeat(200),
])('a title may be %j', async (title) => {
  const question = await desk.begin(title);
  expect((await desk.read(question.id)).draft.title).toBe(title);
});

test.each(['', '   ', 'two\nlines', 'x'.repeat(201), 'a\0b'])('a title may not be %j', async (title) => {
  const answer = await desk.browser.post(`${world.kestrel.path}/questions`, {
    idempotencyKey: newKey(),
    kind: 'coding',
    title,
  });
  expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'title' }] } });
});

test('another organization does not find it', async () => {
  const question = await desk.begin('Kestrel only');
  const { petr } = world.ostrava.staff;
  for (const path of ['/draft', '/versions', `/versions/${question.versionId}`]) {
    const url = `${world.ostrava.path}/questions/${question.id}${path}`;
    expect((await petr.browser.get(url)).status, path).toBe(404);
  }
  expect(QuestionForAuthor.parse(await desk.read(question.id)).id).toBe(question.id);
});
