import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';

import { look, openSittings, type Sitting, type Sittings } from './test-sittings.ts';

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
});
afterAll(() => sittings.world.close());

const save = async (sitting: Sitting, revision: number, source: string, more: object = {}) =>
  sitting.browser.put(`${sitting.path}/drafts`, {
    questionVersionId: sitting.questionVersionId,
    language: 'python',
    source,
    revision,
    writerEpoch: 1,
    ...more,
  });

/** What the page would be given after a reload. */
const held = async (sitting: Sitting) => {
  const { body } = await sitting.browser.get(sitting.path);
  const [question] = body['questions'] as {
    drafts: { source: string; revision: number; language: string }[];
  }[];
  return question?.drafts ?? [];
};

describe('A draft', () => {
  test('is there again after a reload, for each language its own', async () => {
    const sitting = await sittings.sit();
    await save(sitting, 1, 'print(1)');
    await save(sitting, 1, 'int main() {}', { language: 'cpp' });

    expect(await held(sitting)).toMatchObject([
      { language: 'cpp', source: 'int main() {}' },
      { language: 'python', source: 'print(1)' },
    ]);
  });

  test('is the one of the highest revision, in whatever order the saves arrive, and however often', async () => {
    const sitting = await sittings.sit();
    let base = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
        async (order) => {
          await Promise.all(order.map((it) => save(sitting, base + it, `revision ${base + it}`)));
          const newest = base + Math.max(...order);
          expect(await held(sitting)).toMatchObject([{ revision: newest, source: `revision ${newest}` }]);
          base += 10;
        },
      ),
      { numRuns: 12 },
    );
  });

  test('that was overtaken is answered with the revision that is held', async () => {
    const sitting = await sittings.sit();
    await save(sitting, 8, 'eighth');

    expect(await save(sitting, 7, 'seventh')).toMatchObject({ status: 200, body: { revision: 8 } });
  });

  test('of a page that was taken over is refused, and its text is kept', async () => {
    const sitting = await sittings.sit();
    await save(sitting, 1, 'here');
    const other = await sittings.anotherBrowser(sitting);
    const taken = await other.post(`${sitting.path}/take-over`);
    const late = await save(sitting, 2, 'typed too late');

    expect(taken).toMatchObject({ status: 200, body: { writerEpoch: 2, isWriter: true } });
    expect(late).toMatchObject({ status: 409, body: { code: 'other_writer' } });
    expect(await held(sitting)).toMatchObject([{ source: 'here' }]);
    expect(
      await look(sittings.platform, 'select source from draft_conflict where attempt_id = $1', [
        sitting.attemptId,
      ]),
    ).toEqual([{ source: 'typed too late' }]);
    expect(
      await look(
        sittings.platform,
        `select kind from attempt_event where attempt_id = $1 order by happened_at`,
        [sitting.attemptId],
      ),
    ).toEqual([{ kind: 'start' }, { kind: 'take_over' }]);
  });

  test('is taken until thirty seconds after the deadline, and not later', async () => {
    const sitting = await sittings.sit();
    await sittings.world.moveClock('60 minutes 25 seconds');
    expect(await save(sitting, 1, 'in the grace')).toMatchObject({ status: 200 });
    await sittings.world.moveClock('6 seconds');
    expect(await save(sitting, 2, 'too late')).toMatchObject({
      status: 409,
      body: { code: 'attempt_time_up' },
    });
  });

  test('of an attempt that is over is refused', async () => {
    const sitting = await sittings.sit();
    await sitting.browser.post(`${sitting.path}/finish`, { writerEpoch: 1 });
    expect(await save(sitting, 1, 'more')).toMatchObject({ status: 409, body: { code: 'attempt_closed' } });
  });

  test('of a paused attempt is refused while the clock is stopped', async () => {
    const sitting = await sittings.sit();
    await look(sittings.platform, `update attempt set state = 'paused', paused_at = now() where id = $1`, [
      sitting.attemptId,
    ]);
    expect(await save(sitting, 1, 'more')).toMatchObject({ status: 409, body: { code: 'attempt_paused' } });
  });

  test('in a language the question does not take is refused', async () => {
    const sitting = await sittings.sit();
    expect(await save(sitting, 1, 'class A {}', { language: 'java' })).toMatchObject({
      status: 409,
      body: { code: 'language_not_allowed' },
    });
  });

  test('of somebody else’s attempt is refused as if there were none', async () => {
    const sitting = await sittings.sit();
    const yusuf = await sittings.sit({ person: 'yusuf' });
    expect(await save({ ...sitting, browser: yusuf.browser }, 1, 'intruder')).toMatchObject({ status: 404 });
  });

  test('that is no text, or too much of it, is refused with the field’s name', async () => {
    const sitting = await sittings.sit();
    const bad = await save(sitting, 0, 'x\u0000y');
    expect(bad).toMatchObject({ status: 400, body: { code: 'bad_input' } });
    expect((bad.body['fields'] as { path: string }[]).map((field) => field.path).sort()).toEqual([
      'revision',
      'source',
    ]);
    expect(await save(sitting, 1, 'x'.repeat(300_000))).toMatchObject({ status: 400 });
    expect(await save(sitting, 1, 'x'.repeat(3_000_000))).toMatchObject({ status: 413 });
    expect(await held(sitting)).toEqual([]);
  });
});

test('the page finds again the language, the mark and which questions were seen', async () => {
  const sitting = await sittings.sit({ questionCount: 2 });
  const [first, second] = sitting.questions;
  await sitting.browser.post(`${sitting.path}/visits`, { questionVersionId: first });
  await sitting.browser.put(`${sitting.path}/questions/${second}`, {
    language: 'cpp',
    markedForReview: true,
  });

  expect((await sitting.browser.get(sitting.path)).body['questions']).toMatchObject([
    { isSeen: true, language: 'python', markedForReview: false },
    { isSeen: false, language: 'cpp', markedForReview: true },
  ]);
  expect(
    await sitting.browser.put(`${sitting.path}/questions/${second}`, { language: 'java' }),
  ).toMatchObject({ status: 409, body: { code: 'language_not_allowed' } });
});

test('where a take-over needs staff, another browser only reads', async () => {
  const sitting = await sittings.sit({ takeOver: 'staff' });
  const other = await sittings.anotherBrowser(sitting);

  expect(await other.post(`${sitting.path}/take-over`)).toMatchObject({ status: 403 });
  expect((await other.get(sitting.path)).body).toMatchObject({ isWriter: false, writerEpoch: 1 });
});

test('a browser that did not take over writes nothing, even if it knows the epoch; its text is kept aside', async () => {
  const sitting = await sittings.sit();
  await save(sitting, 1, 'the writer’s');
  const browser = await sittings.anotherBrowser(sitting);
  const other = { ...sitting, browser };
  const refused = { status: 409, body: { code: 'other_writer' } };

  expect(await save(other, 9, 'from beside')).toMatchObject(refused);
  expect(
    await browser.post(`${sitting.path}/submissions`, sittings.code(sitting, 'from beside')),
  ).toMatchObject(refused);
  expect(await browser.post(`${sitting.path}/finish`, { writerEpoch: 1 })).toMatchObject(refused);
  expect(await held(sitting)).toMatchObject([{ source: 'the writer’s' }]);
  expect(
    await look(sittings.platform, 'select source from draft_conflict where attempt_id = $1', [
      sitting.attemptId,
    ]),
  ).toEqual([{ source: 'from beside' }]);
});
