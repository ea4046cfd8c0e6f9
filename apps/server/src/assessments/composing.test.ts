import { STANDARD_HONOUR_CODE } from '@fairshot/contracts/assessments/honour-code';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { fillBank } from '../platform/test-sitting.ts';
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

const chosen = (...sections: number[]) =>
  sections.map((section, at) => ({ questionVersionId: bank[at], points: 10, section }));
const section = (title: string, more = {}) => ({ title, instructions: '', ...more });

describe('sections', () => {
  test('keep their order, their texts, their advice on time and their questions', async () => {
    const sections = [
      section('Warm-up', { suggestedMinutes: 15 }),
      section('', { instructions: 'Only **C**.' }),
    ];
    const saved = await composing.saved(await composing.begin('Parted'), {
      sections,
      questions: chosen(0, 1, 1),
    });
    expect(saved.sections).toEqual(sections);
    expect(saved.questions.map((question) => question.section)).toEqual([0, 1, 1]);
    const published = await composing.published(saved);
    expect(await composing.read(published.id)).toMatchObject({ sections, publishedVersion: 1 });
  });

  test('there is always one, and nobody who composes without sections has to name it', async () => {
    expect((await composing.begin('Simple')).sections).toEqual([section('')]);
    const { sections: _, ...simple } = await composing.begin('Still simple');
    expect((await composing.saved({ ...simple, sections: [section('')] })).sections).toHaveLength(1);
    expect(await composing.save(await composing.begin('None'), { sections: [] })).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'sections' }] },
    });
  });

  test('that are not there, or whose questions stand apart, are refused', async () => {
    const assessment = await composing.begin('Misplaced');
    expect(await composing.save(assessment, { questions: chosen(0, 3) })).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'questions.1.section' }] },
    });
    const sections = [section('One'), section('Two')];
    expect(await composing.save(assessment, { sections, questions: chosen(0, 1, 0) })).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'questions' }] },
    });
  });

  test('without a question keep an assessment from being published, by their names', async () => {
    const sections = [section('Warm-up'), section('Empty'), section('')];
    const saved = await composing.saved(await composing.begin('Hollow'), { sections, questions: chosen(0) });
    expect((await composing.publish(saved)).body['fields']).toEqual([
      { path: 'sections.1', message: 'Empty holds no question' },
      { path: 'sections.2', message: 'Section 3 holds no question' },
    ]);
  });
});

describe('the honour code', () => {
  test('that FairShot brings is copied into the version, whatever text was sent along', async () => {
    const saved = await composing.saved(await composing.begin('Honest'), {
      honourCode: 'standard',
      honourCodeText: 'something else',
    });
    expect(saved.honourCodeText).toBe(STANDARD_HONOUR_CODE.text);
  });

  test('of one’s own needs words before it can be published', async () => {
    const saved = await composing.saved(await composing.begin('Wordless'), {
      honourCode: 'own',
      honourCodeText: ' \n ',
      questions: chosen(0),
    });
    expect((await composing.publish(saved)).body['fields']).toMatchObject([{ path: 'honourCodeText' }]);
  });
});

test('whoever saves an older revision is told whose change came first, and when', async () => {
  const assessment = await composing.begin('Contested');
  await composing.save(assessment, { title: 'By Priya' }, world.kestrel.staff.priya.browser);
  expect(await composing.save(assessment, { title: 'By Daniel' })).toMatchObject({
    status: 409,
    body: {
      code: 'changed_meanwhile',
      details: { revision: 2, savedBy: 'Priya Raghavan', savedAt: expect.any(String) },
    },
  });
  expect(await composing.read(assessment.id)).toMatchObject({ title: 'By Priya', savedBy: 'Priya Raghavan' });
});

describe('strange input', () => {
  test('titles in every script, to the last of 200 characters, come back as they were typed', async () => {
    const title = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((text) => text.replaceAll(/[\r\n\0]/g, '').trim())
      .filter((text) => text.length > 0 && text.length <= 200);
    const assessment = await composing.begin('Named often');
    let newest = assessment;
    await fc.assert(
      fc.asyncProperty(title, async (wanted) => {
        newest = await composing.saved(newest, { title: wanted });
        expect(newest.title).toBe(wanted);
      }),
      { numRuns: 25 },
    );
    expect((await composing.saved(newest, { title: '面'.repeat(200) })).title).toHaveLength(200);
    expect((await composing.save(newest, { title: '面'.repeat(201) })).status).toBe(400);
  });

  test.each([
    [{ durationMinutes: 0 }, 'durationMinutes'],
    [{ durationMinutes: 1441 }, 'durationMinutes'],
    [{ durationMinutes: 1.5 }, 'durationMinutes'],
    [{ durationMinutes: -1 }, 'durationMinutes'],
    [{ instructions: 'a\0b' }, 'instructions'],
    [{ instructions: 'x'.repeat(50_001) }, 'instructions'],
    [{ honourCodeText: 'x'.repeat(10_001) }, 'honourCodeText'],
    [{ sections: [{ title: 'two\nlines', instructions: '' }] }, 'sections.0.title'],
    [{ sections: [{ title: '', instructions: '', suggestedMinutes: 0 }] }, 'sections.0.suggestedMinutes'],
    [{ visibilityWhen: 'sometimes' }, 'visibilityWhen'],
    [{ integrityPreset: 'strict' }, 'integrityPreset'],
    [{ takeOver: 'never' }, 'takeOver'],
    [{ languages: [] }, 'languages'],
  ])('%j is refused by its field and changes nothing', async (changes, path) => {
    const assessment = await composing.begin('Firm');
    const answer = await composing.save(assessment, changes);
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad_input', fields: [{ path }] } });
    expect(await composing.read(assessment.id)).toEqual(assessment);
  });

  test.each([1, 1440])('a duration of %i minutes is one', async (durationMinutes) => {
    const saved = await composing.saved(await composing.begin('At the limit'), { durationMinutes });
    expect(saved).toMatchObject({ durationMinutes });
  });

  test('a hundred questions go in and 101 do not', async () => {
    const many = await world.platform.db.asLogin.transaction().execute(async (tx) => {
      const ids: string[] = [];
      for (let at = 0; at <= 100; at++) {
        const of = { organization_id: world.kestrel.id };
        const question = await tx
          .insertInto('question')
          .values({ ...of, state: 'published' })
          .returning('id')
          .executeTakeFirstOrThrow();
        const version = await tx
          .insertInto('question_version')
          .values({
            ...of,
            question_id: question.id,
            number: 1,
            title: `Filler ${at}`,
            statement: 'Print 1.',
            difficulty: 'easy',
            languages: ['python'],
            published_at: new Date(),
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        ids.push(version.id);
      }
      return ids.map((questionVersionId) => ({ questionVersionId, points: 1 }));
    });
    const assessment = await composing.begin('Long');
    expect((await composing.save(assessment, { questions: many })).status).toBe(400);
    const published = await composing.published(assessment, { questions: many.slice(0, 100) });
    expect(published).toMatchObject({ questionCount: 100, maxPoints: 100 });
  });
});

test('what is sent twice is done once: a copy, and the copy’s own life begins', async () => {
  const original = await composing.published(await composing.begin('Original'), {
    sections: [section('Part', { suggestedMinutes: 20 })],
    questions: chosen(0, 0),
    visibilityWhen: 'after_release',
    integrityPreset: 'campus',
    takeOver: 'mail_code',
  });
  const { browser } = world.kestrel.staff.daniel;
  const body = { idempotencyKey: newKey(), title: 'Copy' };
  const [one, two] = await Promise.all([
    browser.post(composing.path(original.id, 'copy'), body),
    browser.post(composing.path(original.id, 'copy'), body),
  ]);
  expect(two?.body).toEqual(one?.body);
  const copy = await composing.read(String(one?.body['id']));
  expect(copy).toMatchObject({
    title: 'Copy',
    state: 'draft',
    sections: original.sections,
    visibilityWhen: 'after_release',
    integrityPreset: 'campus',
    takeOver: 'mail_code',
  });
  expect(copy.questions).toEqual(original.questions);
  await composing.saved(copy, { questions: [] });
  expect((await composing.read(original.id)).questionCount).toBe(2);
});
