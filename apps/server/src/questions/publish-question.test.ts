import { QuestionListItem } from '@fairshot/contracts/questions/questions.contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createTestWorld, type TestWorld } from '../platform/test-world.ts';
import { caseOf, COMPLETE, openDesk } from './test-authoring.ts';
import { storeTinyPicture } from './test-pictures.ts';
import { prove } from './test-proving.ts';

let world: TestWorld;
let desk: ReturnType<typeof openDesk>;
beforeAll(async () => {
  world = await createTestWorld();
  desk = openDesk(world);
  await desk.store('1\n', '2\n', '4\n');
});
afterAll(() => world.close());

async function proven(title: string, changes: object = {}) {
  const saved = await desk.save(await desk.begin(title), { ...COMPLETE, ...changes });
  await prove(world, saved);
  return saved;
}

test('what is incomplete is refused with everything that is missing', async () => {
  const question = await desk.begin('Incomplete');
  expect(await desk.publish(question)).toMatchObject({
    status: 409,
    body: { code: 'not_publishable', fields: question.missing },
  });
  expect(await desk.read(question.id)).toEqual(question);
});

test('what is complete and not proven is refused as well', async () => {
  const saved = await desk.save(await desk.begin('Unproven'), COMPLETE);
  expect(await desk.publish(saved)).toMatchObject({
    body: { code: 'not_publishable', fields: [{ path: 'proof' }] },
  });
});

test('what is complete and proven becomes a fixed version with a note for colleagues', async () => {
  const saved = await proven('Doubling');
  const published = desk.parse(await desk.publish(saved, 'First try'));
  expect(published).toMatchObject({ state: 'published', isDraft: false, publishedNumber: 1, missing: [] });
  const { body } = await desk.browser.get(desk.path(saved.id, '/versions'));
  expect(body['versions']).toMatchObject([{ number: 1, isDraft: false, note: 'First try', usedBy: [] }]);
});

test('a multiple-choice question needs no proof', async () => {
  const question = await desk.begin('Stable sorts', 'multiple_choice');
  const saved = await desk.save(question, {
    statement: 'Which sort is stable?',
    choices: [
      { text: 'Merge sort', isCorrect: true, explanation: 'Equal items keep their order.' },
      { text: 'Heap sort', isCorrect: false, explanation: '' },
    ],
  });
  expect(desk.parse(await desk.publish(saved)).state).toBe('published');
});

test('pressed twice, it is published once', async () => {
  const saved = await proven('Double click');
  const answers = await Promise.all([desk.publish(saved), desk.publish(saved)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(answers[1]?.body).toEqual(answers[0]?.body);
});

test('a page that saw an older draft publishes nothing', async () => {
  const old = await proven('Old page');
  await desk.save(old, { statement: 'Changed meanwhile' });
  expect((await desk.publish(old)).body['code']).toBe('changed_meanwhile');
});

test('assessments take the newest published version, and no draft', async () => {
  const first = desk.parse(await desk.publish(await proven('Newest')));
  const inBank = async () => {
    const { body } = await desk.browser.get(`${world.kestrel.path}/questions`);
    return QuestionListItem.array()
      .parse(body['questions'])
      .find(({ id }) => id === first.id)?.versionId;
  };
  const next = await desk.save(first, { title: 'Newest, mended' });
  expect(await inBank()).toBe(first.versionId);
  await prove(world, next);
  expect(desk.parse(await desk.publish(next))).toMatchObject({ publishedNumber: 2 });
  expect(await inBank()).toBe(next.versionId);
});

describe('of a published version nothing changes', () => {
  let versionId: string;
  beforeAll(async () => {
    const picture = await storeTinyPicture(desk.browser, world.kestrel.path);
    const saved = await proven('Fixed', {
      statement: `![dot](picture:${picture})`,
      cases: [
        caseOf('1\n', '2\n', { name: 'one', isSample: true }),
        caseOf('2\n', '4\n', { name: 'two', group: 'large' }),
      ],
      groups: [{ name: 'large', weight: 2, scoring: 'min' }],
      validator: { language: 'python', source: 'exits with 42' },
    });
    versionId = desk.parse(await desk.publish(saved)).versionId;
  });

  test.each([
    ['question_version', `update question_version set title = 'x' where id = $id`],
    ['question_version', 'delete from question_version where id = $id'],
    ['test_case', 'update test_case set weight = 9 where question_version_id = $id'],
    ['test_case', 'delete from test_case where question_version_id = $id'],
    [
      'test_case',
      `insert into test_case (organization_id, question_version_id, position, name, is_sample, input_sha256, answer_sha256)
      select organization_id, question_version_id, 99, 'more', true, input_sha256, answer_sha256 from test_case
      where question_version_id = $id limit 1`,
    ],
    ['case_group', 'update case_group set weight = 9 where question_version_id = $id'],
    ['case_group', 'delete from case_group where question_version_id = $id'],
    ['reference_solution', `update reference_solution set source = '' where question_version_id = $id`],
    ['reference_solution', 'delete from reference_solution where question_version_id = $id'],
    ['question_script', `update question_script set source = '' where question_version_id = $id`],
    ['question_script', 'delete from question_script where question_version_id = $id'],
    ['question_picture', 'delete from question_picture where question_version_id = $id'],
    [
      'choice',
      `insert into choice (organization_id, question_version_id, position, text, is_correct)
      select organization_id, id, 0, 'more', true from question_version where id = $id`,
    ],
  ])('in %s: %s', async (_, statement) => {
    const change = sql.raw(statement.replace('$id', `'${versionId}'`)).execute(world.platform.db.asLogin);
    await expect(change).rejects.toThrow(/a published version never changes/);
  });

  test('and its contents cannot go while it names them', async () => {
    const sweep = sql`delete from test_data`.execute(world.platform.db.asLogin);
    await expect(sweep).rejects.toThrow(/foreign key/);
  });
});

test('a picture that is not stored is missing, not refused', async () => {
  const saved = await desk.save(await desk.begin('Pictureless'), {
    ...COMPLETE,
    statement: `![lost](picture:${'a'.repeat(64)})`,
  });
  expect(saved.missing).toEqual([
    { path: 'statement', message: 'The picture aaaaaaaa is not stored; add it again' },
  ]);
});
