import { QuestionForAuthor } from '@fairshot/contracts/questions/authoring.contract';
import { LabelsBefore } from '@fairshot/contracts/questions/bank.contract';
import { QuestionListItem } from '@fairshot/contracts/questions/questions.contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestWorld, newKey, type TestWorld } from '../platform/test-world.ts';
import { fillBankWith } from './test-bank.ts';

let world: TestWorld;
let path: string;
beforeAll(async () => {
  world = await createTestWorld();
  path = world.kestrel.path;
});
afterAll(() => world.close());

async function label(questionIds: string[], labelling: object, by = world.kestrel.staff.priya) {
  const { status, body } = await by.browser.post(`${path}/questions/label`, { questionIds, labelling });
  expect(status).toBe(200);
  return { before: LabelsBefore.array().parse(body['before']), left: body['left'] };
}

async function takeBack(before: readonly LabelsBefore[]) {
  return (await world.kestrel.staff.marta.browser.post(`${path}/questions/label/take-back`, { before })).body;
}

async function labelsOf(ids: string[]) {
  const { body } = await world.kestrel.staff.daniel.browser.get(`${path}/questions?size=200&state=any`);
  const rows = QuestionListItem.array().parse(body['questions']);
  return ids.map((id) => {
    const row = rows.find((question) => question.id === id);
    return `${row?.difficulty}: ${row?.skills.join(', ')}`;
  });
}

async function versionsOf(ids: string[]) {
  const { rows } = await sql<Record<string, unknown>>`
    select id, number, title, statement, skills, difficulty, published_at from question_version
    where question_id = any(${ids}::uuid[]) order by id`.execute(world.platform.db.asLogin);
  return rows;
}

test('published questions take a skill without a new version, drafts beside them too, and it can be taken back', async () => {
  const ids = await fillBankWith(world, world.kestrel, [
    { title: 'Published', skills: ['maps'] },
    { title: 'With a draft', skills: ['graphs'], hasDraft: true },
    { title: 'Has it', skills: ['trees', 'maps'] },
    { title: 'Draft', state: 'draft' },
    { title: 'Archived', state: 'archived' },
  ]);
  const before = await versionsOf(ids);
  const act = await label(ids, { act: 'add_skill', skill: 'trees' });
  expect(act.left).toEqual([]);
  expect(await labelsOf(ids)).toEqual([
    'easy: maps, trees',
    'easy: graphs, trees',
    'easy: trees, maps',
    'easy: trees',
    'easy: trees',
  ]);
  const after = await versionsOf(ids);
  expect(after.map((version) => version['skills'])).toEqual(
    after.map(() => expect.arrayContaining(['trees'])),
  );
  const trees = after.map((version) => version['skills']);
  for (const skills of trees) expect(skills).toContain('trees');
  expect(after).toEqual(before.map((version, at) => ({ ...version, skills: trees[at] })));

  expect(await takeBack(act.before)).toMatchObject({ left: [] });
  expect(await versionsOf(ids)).toEqual(before);
});

test('a skill is removed and a difficulty set where they differ, each question getting back its own', async () => {
  const ids = await fillBankWith(world, world.kestrel, [
    { title: 'One', skills: ['maps', 'sets'], difficulty: 'hard' },
    { title: 'Two', skills: ['sets'], difficulty: 'medium' },
  ]);
  const removed = await label(ids, { act: 'remove_skill', skill: 'maps' });
  const set = await label(ids, { act: 'set_difficulty', difficulty: 'medium' });
  expect(removed.before).toHaveLength(1);
  expect(set.before).toHaveLength(1);
  expect(await labelsOf(ids)).toEqual(['medium: sets', 'medium: sets']);
  await takeBack(set.before);
  expect(await labelsOf(ids)).toEqual(['hard: sets', 'medium: sets']);
});

test('what cannot take a label is named with its reason, and the others take it', async () => {
  const skills = Array.from({ length: 20 }, (_, at) => `skill ${at}`);
  const [full = '', free = ''] = await fillBankWith(world, world.kestrel, [
    { title: 'Full', skills },
    { title: 'Free' },
  ]);
  const [foreign = ''] = await fillBankWith(world, world.ostrava, [{ title: 'Foreign' }]);
  const act = await label([full, free, foreign], { act: 'add_skill', skill: 'one more' });
  expect(act.left).toEqual([
    { questionId: full, why: 'It has 20 skills already.' },
    { questionId: foreign, why: 'It is no longer in the bank.' },
  ]);
  expect(await labelsOf([free])).toEqual(['easy: one more']);
});

test('what somebody changed since is not taken back', async () => {
  const ids = await fillBankWith(world, world.kestrel, [{ title: 'Changed' }, { title: 'Not changed' }]);
  const act = await label(ids, { act: 'add_skill', skill: 'first' });
  await label(ids.slice(0, 1), { act: 'add_skill', skill: 'second' }, world.kestrel.staff.marta);
  expect(await takeBack(act.before)).toEqual({
    restored: [ids[1]],
    left: [{ questionId: ids[0], why: 'Somebody changed it since.' }],
  });
  expect(await labelsOf(ids)).toEqual(['easy: first, second', 'easy: ']);
});

test('an editor that was open before is told instead of bringing the old labels back', async () => {
  const ids = await fillBankWith(world, world.kestrel, [
    { title: 'Open in an editor' },
    { title: 'Open with its draft', hasDraft: true },
  ]);
  const { browser } = world.kestrel.staff.marta;
  for (const id of ids) {
    const address = `${path}/questions/${id}/draft`;
    const { revision, draft } = QuestionForAuthor.parse((await browser.get(address)).body);
    await label([id], { act: 'add_skill', skill: 'meanwhile' });
    expect(await browser.put(address, { revision, draft: { ...draft, title: 'Saved' } })).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile' },
    });
    const now = QuestionForAuthor.parse((await browser.get(address)).body);
    expect(now.draft.skills).toEqual(['meanwhile']);
    const saved = await browser.put(address, {
      revision: now.revision,
      draft: { ...now.draft, title: 'Saved' },
    });
    expect(saved.status).toBe(200);
  }
});

test('two who label the same questions at once both get their label in', async () => {
  const ids = await fillBankWith(
    world,
    world.kestrel,
    Array.from({ length: 20 }, (_, at) => ({ title: `Shared ${at}` })),
  );
  const { marta, priya } = world.kestrel.staff;
  await Promise.all([
    label(ids, { act: 'add_skill', skill: 'from Marta' }, marta),
    label(ids.toReversed(), { act: 'add_skill', skill: 'from Priya' }, priya),
  ]);
  for (const labels of await labelsOf(ids)) {
    expect(labels).toContain('from Marta');
    expect(labels).toContain('from Priya');
  }
});

test('beside its labels a published version never changes, not even by SQL', async () => {
  const [id = ''] = await fillBankWith(world, world.kestrel, [{ title: 'Frozen' }]);
  for (const change of [
    `title = 'x'`,
    `statement = 'x'`,
    `languages = '{c}'`,
    'time_limit_seconds = 60',
    'published_at = null',
  ])
    await expect(
      sql`update question_version set ${sql.raw(change)} where question_id = ${id}`.execute(
        world.platform.db.asLogin,
      ),
    ).rejects.toThrow(/never changes/);
});

test.each(['daniel', 'ravi', 'hannah'] as const)(
  '%s, who does not write questions, labels none',
  async (name) => {
    const { browser } = world.kestrel.staff[name];
    const labelling = { act: 'set_difficulty', difficulty: 'hard' };
    const answer = await browser.post(`${path}/questions/label`, { questionIds: [newKey()], labelling });
    expect(answer).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    expect((await browser.get(`${path}/questions/ids`)).status).toBe(403);
  },
);
