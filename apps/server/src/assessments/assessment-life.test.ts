import {
  AssessmentListItem,
  type ComposedQuestion,
} from '@fairshot/contracts/assessments/assessments.contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { CANDIDATES } from '../../../../db/cast.ts';
import { system } from '../platform/actor.ts';
import { fillBank, invite, openLink } from '../platform/test-sitting.ts';
import { createTestWorld, newKey, type TestWorld } from '../platform/test-world.ts';
import { composeIn, type Composing } from './test-composing.ts';

let world: TestWorld;
let composing: Composing;
let bank: string[];

beforeAll(async () => {
  world = await createTestWorld();
  composing = composeIn(world);
  bank = (await fillBank(world)).map((question) => question.versionId);
});
afterAll(() => world.close());

const daniel = () => world.kestrel.staff.daniel.browser;
const questions = () => [{ questionVersionId: bank[0], points: 10 }];
const move = (event: 'archive' | 'restore', ...assessmentIds: string[]) =>
  daniel().post(composing.path('move'), { event, assessmentIds });

describe('the archive', () => {
  test('gives back a draft as a draft and what was published as published', async () => {
    const draft = await composing.begin('Only a draft');
    const published = await composing.published(await composing.begin('Sat by people'), {
      questions: questions(),
    });
    expect((await move('archive', draft.id, published.id)).body['moved']).toHaveLength(2);
    expect(await composing.read(published.id)).toMatchObject({ state: 'archived' });
    expect(await composing.save(published)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
    await move('restore', draft.id, published.id);
    expect(await composing.read(draft.id)).toMatchObject({ state: 'draft' });
    expect(await composing.read(published.id)).toMatchObject({ state: 'published', publishedVersion: 1 });
  });

  test('names what it left: what cannot be moved, what is another organization’s, what is not there', async () => {
    const draft = await composing.begin('Moved once');
    const unknown = newKey();
    await move('archive', draft.id);
    expect((await move('archive', draft.id, unknown)).body).toMatchObject({ moved: [] });
    const petr = await world.ostrava.staff.petr.browser.post(`${world.ostrava.path}/assessments/move`, {
      event: 'restore',
      assessmentIds: [draft.id],
    });
    expect(petr.body).toEqual({ moved: [], left: [draft.id] });
    expect(await composing.read(draft.id)).toMatchObject({ state: 'archived' });
  });

  test('takes new invitations away and leaves those that were sent', async () => {
    const published = await composing.published(await composing.begin('Archived in between'), {
      questions: questions(),
    });
    const { token, invitationId } = await invite(world, published.id, CANDIDATES.grace);
    await move('archive', published.id);
    const refused = await daniel().post(composing.path(published.id, 'invitations'), {
      idempotencyKey: newKey(),
      people: [{ email: 'late@example.org' }],
      opensAt: new Date().toISOString(),
      closesAt: new Date(Date.now() + 3_600_000).toISOString(),
    });
    expect(refused.body['code']).toBe('wrong_state');
    const { browser } = await openLink(world, token);
    expect((await browser.post(`/api/invitations/${invitationId}/start`)).status).toBe(200);
  });
});

describe('deleting', () => {
  test('takes away a draft that was never published, with all it holds', async () => {
    const draft = await composing.saved(await composing.begin('Short-lived'), { questions: questions() });
    expect((await daniel().send({ method: 'DELETE', url: composing.path(draft.id) })).status).toBe(204);
    expect((await daniel().get(composing.path(draft.id))).status).toBe(404);
    expect((await daniel().send({ method: 'DELETE', url: composing.path(draft.id) })).status).toBe(404);
  });

  test('is refused for what was published, and changes nothing', async () => {
    const published = await composing.published(await composing.begin('Kept'), { questions: questions() });
    expect(await daniel().send({ method: 'DELETE', url: composing.path(published.id) })).toMatchObject({
      status: 409,
      body: { code: 'wrong_state' },
    });
    expect(await composing.read(published.id)).toEqual(published);
  });
});

test('each version says who relies on it, and stays as it was when the next one comes', async () => {
  const first = await composing.published(await composing.begin('Twice published'), {
    questions: questions(),
  });
  const { token, invitationId } = await invite(world, first.id, CANDIDATES.asha);
  const { browser } = await openLink(world, token);
  await composing.published(first, { title: 'Published again', durationMinutes: 30 });
  await browser.post(`/api/invitations/${invitationId}/start`);
  await invite(world, first.id, CANDIDATES.yusuf);

  const { versions } = (await daniel().get(composing.path(first.id, 'versions'))).body as {
    versions: { versionId: string }[];
  };
  expect(versions).toMatchObject([
    { number: 2, title: 'Published again', invited: 1, inProgress: 0, savedBy: 'Daniel Osei' },
    { number: 1, title: 'Twice published', invited: 1, inProgress: 1 },
  ]);
  const before = await daniel().get(composing.path(first.id, `versions/${versions[1]?.versionId ?? ''}`));
  expect(before.body).toMatchObject({ number: 1, durationMinutes: 60, questions: [{ points: 10 }] });
});

test('a question of which the bank holds a newer version, or which was archived, says so', async () => {
  const chosen = await composing.saved(await composing.begin('Out of date'), { questions: questions() });
  const questionId = chosen.questions[0]?.questionId ?? '';
  const newer = await world.platform.db.transaction(system, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      insert into question_version (organization_id, question_id, number, title, statement, difficulty, languages)
      select organization_id, question_id, 2, 'Renamed', statement, 'hard', languages
      from question_version where question_id = ${questionId}
      returning id`.execute(tx);
    await sql`update question_version set published_at = fairshot_now() where id = ${rows[0]?.id}`.execute(
      tx,
    );
    await sql`update question set state = 'archived' where id = ${questionId}`.execute(tx);
    return rows[0]?.id ?? '';
  });
  const [question] = (await composing.read(chosen.id)).questions as [ComposedQuestion];
  expect(question).toMatchObject({
    versionNumber: 1,
    isArchived: true,
    newer: { questionVersionId: newer, versionNumber: 2, title: 'Renamed', difficulty: 'hard' },
  });
  const taken = await composing.saved(chosen, { questions: [{ questionVersionId: newer, points: 10 }] });
  expect(taken.questions[0]).not.toHaveProperty('newer');
  await world.platform.db.transaction(system, (tx) =>
    sql`update question set state = 'published' where id = ${questionId}`.execute(tx),
  );
});

describe('the questions to choose from', () => {
  const choose = async (query: string) =>
    (await daniel().get(`${world.kestrel.path}/choosable-questions?${query}`)).body as {
      questions: { title: string; versionNumber: number; skills: string[] }[];
      total: number;
      skills: string[];
      isEmpty: boolean;
    };

  test('are the newest published version of each, narrowed by words, level, kind, skill and language', async () => {
    const all = await choose('');
    expect(all).toMatchObject({ total: 3, isEmpty: false });
    const first = all.questions.find((question) => question.skills.length > 0);
    expect((await choose(`skill=${encodeURIComponent(first?.skills[0] ?? '')}`)).questions).toContainEqual(
      first,
    );
    expect((await choose('search=prefix%20SHARED')).questions).toHaveLength(1);
    expect((await choose('difficulty=hard&search=nothing-like-it')).questions).toEqual([]);
    expect((await choose('kind=multiple_choice')).total).toBe(0);
    expect((await choose('language=python')).total).toBe(3);
    expect((await choose('search=%25')).total).toBe(0);
  });

  test('are none for another organization', async () => {
    const { body } = await world.ostrava.staff.petr.browser.get(`${world.ostrava.path}/choosable-questions`);
    expect(body).toEqual({ questions: [], total: 0, skills: [], isEmpty: true });
  });
});

describe('the preview', () => {
  test('is the candidate’s pages of the draft, without a hidden case, and leaves no trace', async () => {
    const draft = await composing.saved(await composing.begin('Looked at'), {
      questions: [
        { questionVersionId: bank[1], points: 10 },
        { questionVersionId: bank[2], points: 5, section: 1 },
      ],
      sections: [
        { title: 'One', instructions: '' },
        { title: 'Two', instructions: 'Mind the **time**.' },
      ],
      honourCode: 'standard',
    });
    const hidden = await world.platform.db.pool.query<{ answer: string }>(
      `select encode(answer, 'base64') as answer from test_case_content where not is_sample and length(answer) > 12`,
    );
    const before = await countAll();
    const { status, body } = await daniel().get(composing.path(draft.id, 'preview'));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      invitation: {
        assessment: { title: 'Looked at', honourCode: { name: 'standard-1' }, sections: [{}, {}] },
      },
      attempt: {
        sections: [{ title: 'One' }, { instructions: 'Mind the **time**.' }],
        questions: [
          { section: 0, points: 10 },
          { section: 1, points: 5 },
        ],
      },
    });
    const text = JSON.stringify(body);
    expect(hidden.rows.length).toBeGreaterThan(5);
    for (const { answer } of hidden.rows)
      expect(text).not.toContain(JSON.stringify(Buffer.from(answer, 'base64').toString('utf8')));
    expect(await countAll()).toEqual(before);
  });

  async function countAll() {
    const { rows } = await world.platform.db.pool.query(
      'select (select count(*) from invitation) as i, (select count(*) from attempt) as a, (select count(*) from submission) as s',
    );
    return rows;
  }
});

describe('the list', () => {
  const list = async (query: string) => (await daniel().get(`${composing.path()}?${query}`)).body;

  test('is searched by words, narrowed by state, sorted and paged by the database', async () => {
    await world.platform.db.transaction(system, (tx) =>
      sql`with made as (
            insert into assessment (organization_id) select ${world.kestrel.id}::uuid from generate_series(1, 300)
            returning id, organization_id
          )
          insert into assessment_version (organization_id, assessment_id, number, title, duration_minutes, languages)
          select organization_id, id, 1, 'Bulk ' || lpad(row_number() over ()::text, 3, '0'), 10, '{python}'
          from made`.execute(tx),
    );
    const second = await list('search=bulk&sort=title&direction=ascending&page=2&perPage=100');
    const rows = AssessmentListItem.array().parse(second['assessments']);
    expect(second).toMatchObject({ total: 300, counts: { draft: 300, published: 0, archived: 0 } });
    expect([rows.length, rows[0]?.title, rows.at(-1)?.title]).toEqual([100, 'Bulk 101', 'Bulk 200']);
    expect(await list('search=014%20bULK')).toMatchObject({ total: 1 });
    expect(await list('search=bulk&page=9')).toMatchObject({ assessments: [], total: 300 });
    expect(await list('search=%25')).toMatchObject({ total: 0 });
    expect(await list('search=bulk&state=published')).toMatchObject({ assessments: [], total: 0 });
  });

  test.each(['page=0', 'perPage=201', 'sort=colour', 'state=lost'])('refuses "%s"', async (query) => {
    expect(await list(query)).toMatchObject({ code: 'bad_input' });
  });
});
