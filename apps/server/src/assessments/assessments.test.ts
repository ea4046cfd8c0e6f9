import {
  AssessmentForMember,
  AssessmentListItem,
} from '@fairshot/contracts/assessments/assessments.contract';
import type { Language } from '@fairshot/contracts/questions/language';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { fillBank } from '../platform/test-sitting.ts';
import { createTestWorld, newKey, type TestWorld } from '../platform/test-world.ts';

let world: TestWorld;
let bank: string[];
const ALL: Language[] = ['c', 'cpp', 'java', 'javascript', 'python', 'typescript'];

beforeAll(async () => {
  world = await createTestWorld();
  bank = (await fillBank(world)).map((question) => question.versionId);
});
afterAll(() => world.close());

function path(assessmentId = '') {
  return `${world.kestrel.path}/assessments${assessmentId ? `/${assessmentId}` : ''}`;
}

async function begin(title: string): Promise<AssessmentForMember> {
  const { browser } = world.kestrel.staff.daniel;
  return AssessmentForMember.parse((await browser.post(path(), { idempotencyKey: newKey(), title })).body);
}

function draftOf(assessment: AssessmentForMember, changes: object = {}) {
  const { title, instructions, durationMinutes, languages, submissionsPolicy, visibility } = assessment;
  const { suggestions, revision } = assessment;
  const questions = assessment.questions.map(({ questionVersionId, points }) => ({
    questionVersionId,
    points,
  }));
  return {
    title,
    instructions,
    durationMinutes,
    languages,
    submissionsPolicy,
    visibility,
    suggestions,
    revision,
    questions,
    ...changes,
  };
}

async function save(assessment: AssessmentForMember, changes: object = {}) {
  return world.kestrel.staff.daniel.browser.put(path(assessment.id), draftOf(assessment, changes));
}

async function publish(assessment: AssessmentForMember) {
  const { browser } = world.kestrel.staff.daniel;
  return browser.post(`${path(assessment.id)}/publish`, { revision: assessment.revision });
}

describe('composing', () => {
  test('the same key begins the same assessment, also when both arrive at once', async () => {
    const { browser } = world.kestrel.staff.daniel;
    const body = { idempotencyKey: newKey(), title: 'Backend engineer screening' };
    const [one, two] = await Promise.all([browser.post(path(), body), browser.post(path(), body)]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.body['id']).toBe(two.body['id']);
  });

  test('questions keep their order and points', async () => {
    const questions = [bank[2], bank[0], bank[1]].map((questionVersionId, at) => ({
      questionVersionId,
      points: 10 * (at + 1),
    }));
    const saved = AssessmentForMember.parse((await save(await begin('Ordered'), { questions })).body);
    expect(saved.questions.map(({ questionVersionId, points }) => ({ questionVersionId, points }))).toEqual(
      questions,
    );
    expect(saved).toMatchObject({ questionCount: 3, maxPoints: 60, isDraft: true, revision: 2 });
  });

  test('of two people who save the same revision, the second is told and overwrites nothing', async () => {
    const assessment = await begin('Two authors');
    expect((await save(assessment, { title: 'The first' })).status).toBe(200);
    const second = await save(assessment, { title: 'The second' });
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile', details: { revision: 2 } },
    });
    const { browser } = world.kestrel.staff.daniel;
    expect((await browser.get(path(assessment.id))).body['title']).toBe('The first');
  });

  test('a save whose answer was lost can be sent again', async () => {
    const assessment = await begin('Sent twice');
    const questions = [{ questionVersionId: bank[0], points: 7 }];
    const answers = [await save(assessment, { questions }), await save(assessment, { questions })];
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
  });

  test('a question stands in an assessment once; a list that names it twice changes nothing', async () => {
    const assessment = await begin('Once each');
    const question = { questionVersionId: bank[0], points: 10 };
    const answer = await save(assessment, { questions: [question, { ...question, points: 20 }] });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'bad_input', fields: [{ path: 'questions' }] },
    });
    const { browser } = world.kestrel.staff.daniel;
    expect((await browser.get(path(assessment.id))).body['questionCount']).toBe(0);
  });

  test('a question of another organization, or none at all, is refused by its place in the list', async () => {
    const questions = [
      { questionVersionId: bank[0], points: 1 },
      { questionVersionId: newKey(), points: 1 },
    ];
    const answer = await save(await begin('Foreign'), { questions });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'bad_input', fields: [{ path: 'questions.1.questionVersionId' }] },
    });
  });

  test('an unknown assessment is not there', async () => {
    const assessment = await begin('Known');
    expect((await save({ ...assessment, id: newKey() })).status).toBe(404);
  });
});

describe('publishing', () => {
  test('needs a question', async () => {
    expect(await publish(await begin('Empty'))).toMatchObject({
      status: 409,
      body: {
        code: 'not_publishable',
        fields: [{ path: 'questions', message: 'Choose at least one question' }],
      },
    });
  });

  test('needs a question that gives points', async () => {
    const questions = [{ questionVersionId: bank[0], points: 0 }];
    const saved = AssessmentForMember.parse((await save(await begin('Pointless'), { questions })).body);
    expect((await publish(saved)).body).toMatchObject({
      code: 'not_publishable',
      fields: [{ path: 'questions', message: 'No question gives points' }],
    });
  });

  test('names each question that cannot be answered in the languages chosen', async () => {
    await world.platform.db.asLogin.transaction().execute(async (tx) => {
      const { id: question_id } = await tx
        .insertInto('question')
        .values({ organization_id: world.kestrel.id, state: 'published' })
        .returning('id')
        .executeTakeFirstOrThrow();
      const version = await tx
        .insertInto('question_version')
        .values({
          organization_id: world.kestrel.id,
          question_id,
          number: 1,
          title: 'Only in C',
          statement: 'Free what you allocate.',
          difficulty: 'easy',
          languages: ['c'],
          published_at: new Date(),
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      bank.push(version.id);
    });
    const questions = [bank[0], bank.at(-1)].map((questionVersionId) => ({ questionVersionId, points: 5 }));
    const saved = AssessmentForMember.parse(
      (await save(await begin('Python only'), { languages: ['python'], questions })).body,
    );
    expect((await publish(saved)).body['fields']).toEqual([
      { path: 'questions.1.questionVersionId', message: 'Only in C can only be answered in C' },
    ]);
  });

  test('freezes the version; the next save begins a new draft beside it', async () => {
    const questions = [{ questionVersionId: bank[0], points: 100 }];
    const saved = AssessmentForMember.parse((await save(await begin('Frozen'), { questions })).body);
    const published = AssessmentForMember.parse((await publish(saved)).body);
    expect(published).toMatchObject({ state: 'published', isDraft: false, publishedVersion: 1 });
    expect((await publish(published)).body['code']).toBe('wrong_state');

    const next = AssessmentForMember.parse((await save(published, { title: 'Thawed', languages: ALL })).body);
    expect(next).toMatchObject({
      state: 'published',
      versionNumber: 2,
      isDraft: true,
      hasUnpublishedChanges: true,
      publishedVersion: 1,
      questions: [{ points: 100 }],
    });
    expect(AssessmentForMember.parse((await publish(next)).body)).toMatchObject({ publishedVersion: 2 });
  });

  test('of two who publish at once, one does', async () => {
    const questions = [{ questionVersionId: bank[0], points: 1 }];
    const saved = AssessmentForMember.parse((await save(await begin('Race'), { questions })).body);
    const answers = await Promise.all([publish(saved), publish(saved)]);
    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([200, 409]);
  });
});

test('every member sees the list; another organization sees none of it', async () => {
  const seen = await world.kestrel.staff.hannah.browser.get(path());
  expect(AssessmentListItem.array().parse(seen.body['assessments']).length).toBeGreaterThan(5);
  const { petr } = world.ostrava.staff;
  expect((await petr.browser.get(`${world.ostrava.path}/assessments`)).body).toMatchObject({
    assessments: [],
    total: 0,
  });
  expect((await petr.browser.get(path())).status).toBe(404);
});
