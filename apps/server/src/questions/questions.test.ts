import { afterAll, beforeAll, expect, test } from 'vitest';

import { QuestionForMember, QuestionListItem } from '@fairshot/contracts/questions/questions.contract';

import { createTestWorld, newKey, type TestWorld } from '../platform/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world.close());

async function listBank(
  person: { browser: TestWorld['kestrel']['staff']['marta']['browser'] },
  path: string,
) {
  const { body } = await person.browser.get(`${path}/questions`);
  return QuestionListItem.array().parse(body['questions']);
}

test('an organization begins with an empty bank', async () => {
  expect(await listBank(world.kestrel.staff.marta, world.kestrel.path)).toEqual([]);
});

test('the questions that ship with FairShot are added once, however often and however many ask', async () => {
  const { marta, priya } = world.kestrel.staff;
  const add = (person: typeof marta) =>
    person.browser.post(`${world.kestrel.path}/questions/starter`, { idempotencyKey: newKey() });
  const answers = await Promise.all([add(marta), add(priya)]);
  expect(answers.map((answer) => answer.status)).toEqual([200, 200]);

  const bank = await listBank(marta, world.kestrel.path);
  expect(bank.length).toBeGreaterThan(0);
  expect(answers.map((answer) => Number(answer.body['added'])).reduce((a, b) => a + b)).toBe(bank.length);
  expect((await add(marta)).body).toEqual({ added: 0 });
  expect(new Set(bank.map((question) => question.title)).size).toBe(bank.length);
});

test('the bank shows each question with its published version and how many cases it has', async () => {
  const duration = (await listBank(world.kestrel.staff.hannah, world.kestrel.path)).find(
    (question) => question.title === 'Parse a duration',
  );
  expect(duration).toMatchObject({
    state: 'published',
    difficulty: 'easy',
    sampleCount: 3,
    usedInAssessments: 0,
    languages: expect.arrayContaining(['c', 'cpp', 'java', 'javascript', 'python']),
  });
  expect(duration?.versionId).toBeDefined();
  expect(duration?.hiddenCount).toBeGreaterThanOrEqual(12);
});

test('a reviewer reads a whole question, of its hidden cases only names and sizes', async () => {
  const { ravi } = world.kestrel.staff;
  const [first] = await listBank(ravi, world.kestrel.path);
  const { body } = await ravi.browser.get(`${world.kestrel.path}/questions/${first?.id}`);
  const question = QuestionForMember.strict().parse(body);
  expect(question.samples.length).toBe(first?.sampleCount);
  expect(question.hiddenCases.length).toBe(first?.hiddenCount);
  expect(Object.keys(question.hiddenCases[0] ?? {}).sort()).toEqual([
    'answerBytes',
    'inputBytes',
    'name',
    'weight',
  ]);
  expect(new Set(question.referenceSolutions.map((solution) => solution.label))).toEqual(
    new Set(['accepted', 'wrong', 'slow']),
  );
});

test("another organization's bank stays empty, and its questions are nowhere to be found", async () => {
  const { petr } = world.ostrava.staff;
  expect(await listBank(petr, world.ostrava.path)).toEqual([]);
  const [first] = await listBank(world.kestrel.staff.marta, world.kestrel.path);
  expect((await petr.browser.get(`${world.ostrava.path}/questions/${first?.id}`)).status).toBe(404);
});
