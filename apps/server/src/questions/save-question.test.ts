import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createTestWorld, newKey, type TestWorld } from '../platform/test-world.ts';
import { caseOf, COMPLETE, openDesk } from './test-authoring.ts';
import { prove } from './test-proving.ts';

let world: TestWorld;
let desk: ReturnType<typeof openDesk>;
beforeAll(async () => {
  world = await createTestWorld();
  desk = openDesk(world);
  await desk.store('1\n', '2\n', '4\n');
});
afterAll(() => world.close());

test('a draft is saved whole and read back as it was written', async () => {
  const question = await desk.begin();
  const saved = await desk.save(question, {
    ...COMPLETE,
    title: 'Doubling',
    skills: ['maths', 'naïve ideas', 'ربط'],
    expectedMinutes: 15,
    timeLimitSeconds: 1.255,
    timeLimitByLanguage: { python: 4 },
    compare: { mode: 'float', caseSensitive: true, spaceSensitive: false, relTolerance: '1e-6' },
    groups: [{ name: 'large', weight: 5, scoring: 'min' }],
    validator: { language: 'python', source: 'raise SystemExit(42)' },
    generator: { language: 'cpp', source: 'int main() {}', recipes: 'random 1\nrandom 2\n' },
  });
  expect(saved).toMatchObject({ isDraft: true, versionNumber: 1, revision: question.revision + 1 });
  expect(await desk.read(question.id)).toEqual(saved);
  expect(saved.draft).toMatchObject({ timeLimitSeconds: 1.255, cases: COMPLETE.cases });
  expect(saved.contents.map(({ bytes, isText }) => [bytes, isText])).toEqual([
    [2, true],
    [2, true],
    [2, true],
  ]);
});

describe('of two authors who edit at once', () => {
  test('the second is told who changed it and when, and overwrites nothing', async () => {
    const question = await desk.begin('Two at once');
    const marta = openDesk(world, world.kestrel.staff.marta);
    const seen = await marta.read(question.id);
    await desk.save(question, { statement: 'The first' });
    const second = await marta.send(seen, { ...seen.draft, statement: 'The second' });
    expect(second).toMatchObject({
      status: 409,
      body: {
        code: 'changed_meanwhile',
        details: { revision: 2, editedBy: expect.stringContaining('Priya'), editedAt: expect.any(String) },
      },
    });
    expect((await desk.read(question.id)).draft.statement).toBe('The first');
  });

  test('who sends the same is not called a conflict', async () => {
    const question = await desk.begin('Sent twice');
    const draft = { ...question.draft, statement: 'Once' };
    const answers = await Promise.all([desk.send(question, draft), desk.send(question, draft)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
  });

  test('a page of a draft that was thrown away does not overwrite the one begun after it', async () => {
    const published = await publishComplete('Thrown away');
    const stale = await desk.save(published, { statement: 'First try' });
    await desk.browser.post(desk.path(published.id, '/draft/discard'), { revision: stale.revision });
    await desk.save(await desk.read(published.id), { statement: 'Second try' });
    expect((await desk.send(stale, { ...stale.draft, statement: 'Stale' })).body['code']).toBe(
      'changed_meanwhile',
    );
    expect((await desk.read(published.id)).draft.statement).toBe('Second try');
  });
});

describe('a save is refused by the field', () => {
  test('that names contents which were never stored, also where another organization has them', async () => {
    const { petr } = world.ostrava.staff;
    await petr.browser.post(`${world.ostrava.path}/test-data/texts`, { texts: ['only in Ostrava'] });
    const question = await desk.begin('Foreign contents');
    const cases = [caseOf('1\n', '2\n'), caseOf('only in Ostrava', 'nowhere')];
    expect(await desk.send(question, { ...question.draft, cases } as typeof question.draft)).toMatchObject({
      status: 400,
      body: {
        code: 'bad_input',
        fields: [{ path: 'draft.cases.1.inputSha256' }, { path: 'draft.cases.1.answerSha256' }],
      },
    });
    expect(await desk.read(question.id)).toEqual(question);
  });

  test('that puts a case into a group that is not there', async () => {
    const question = await desk.begin('Groupless');
    const cases = [caseOf('1\n', '2\n', { group: 'large' })];
    expect(await desk.send(question, { ...question.draft, cases } as typeof question.draft)).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'draft.cases.0.group', message: 'There is no group large' }] },
    });
  });

  test('that would turn it into a question of another kind', async () => {
    const question = await desk.begin('Coding');
    const other = await desk.begin('Choosing', 'multiple_choice');
    expect(await desk.send(question, other.draft)).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'draft.kind' }] },
    });
  });
});

test('a published version stays as it is; the next save begins a draft beside it', async () => {
  const published = await publishComplete('Stays');
  const next = await desk.save(published, { title: 'Stays, mended' });
  expect(next).toMatchObject({ versionNumber: 2, isDraft: true, publishedNumber: 1, state: 'published' });
  expect(next.versionId).not.toBe(published.versionId);
  const first = await desk.browser.get(desk.path(published.id, `/versions/${published.versionId}`));
  expect(first.body).toMatchObject({ number: 1, draft: published.draft });
});

test('an archived question is not saved, and an unknown one is not there', async () => {
  const question = await desk.begin('Archived');
  await desk.browser.post(`${world.kestrel.path}/questions/move`, {
    event: 'archive',
    questionIds: [question.id],
  });
  expect((await desk.send(question, question.draft)).body['code']).toBe('wrong_state');
  expect((await desk.send({ ...question, id: newKey() }, question.draft)).status).toBe(404);
});

async function publishComplete(title: string) {
  const saved = await desk.save(await desk.begin(title), COMPLETE);
  await prove(world, saved);
  return desk.parse(await desk.publish(saved));
}
