import { attemptLifecycle } from '@fairshot/contracts/attempts/attempt.lifecycle';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { look, openSittings, type Sitting, type Sittings } from '../attempts/test-sittings.ts';

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
});
afterAll(() => sittings.world.close());

const submit = async (sitting: Sitting, source = 'accepted', more: object = {}) =>
  sitting.browser.post(`${sitting.path}/submissions`, sittings.code(sitting, source, more));
const run = async (sitting: Sitting, source = 'accepted', more: object = {}) =>
  sitting.browser.post(`${sitting.path}/runs`, sittings.code(sitting, source, more));
const rows = (sitting: Sitting) =>
  look<{ id: string; state: string }>(
    sittings.platform,
    'select id, state from submission where attempt_id = $1',
    [sitting.attemptId],
  );
const tasks = (id: unknown) =>
  look(
    sittings.platform,
    `select from pgboss.job where name = 'judge-submission' and data->>'submissionId' = $1`,
    [id],
  );

describe('A submission', () => {
  test('is acknowledged with a receipt, and the judge will see it', async () => {
    const sitting = await sittings.sit({ visibility: 'full' });
    const answer = await submit(sitting);

    expect(answer).toMatchObject({
      status: 200,
      body: {
        kind: 'submission',
        state: 'queued',
        caseCount: 4,
        cases: [],
        outcomeWithheld: false,
        queuePosition: 1,
      },
    });
    expect(await tasks(answer.body['id'])).toHaveLength(1);
    await sittings.judgeAll();
  });

  test('sent five times with one key, at once and later, is one', async () => {
    const sitting = await sittings.sit({ policy: 'one_final' });
    const code = sittings.code(sitting, 'accepted');
    const send = async () => sitting.browser.post(`${sitting.path}/submissions`, code);
    const answers = await Promise.all([send(), send(), send(), send()]);
    answers.push(await send());

    expect(new Set(answers.map((it) => it.status))).toEqual(new Set([200]));
    expect(new Set(answers.map((it) => it.body['id'])).size).toBe(1);
    expect(await rows(sitting)).toHaveLength(1);
    expect(await tasks(answers[0]?.body['id'])).toHaveLength(1);
  });

  test('under one final submission is taken once, however many are sent at once', async () => {
    const sitting = await sittings.sit({ policy: 'one_final' });
    const answers = await Promise.all(Array.from({ length: 4 }, (_, n) => submit(sitting, `attempt ${n}`)));

    expect(answers.map((it) => it.status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
    expect(answers.find((it) => it.status === 409)?.body).toMatchObject({ code: 'already_submitted' });
    expect(await rows(sitting)).toHaveLength(1);
    expect((await sitting.browser.get(sitting.path)).body['questions']).toMatchObject([{ isFinal: true }]);
  });

  test('is taken until thirty seconds after the deadline, and refused from then on', async () => {
    const sitting = await sittings.sit();
    await sittings.world.moveClock('60 minutes 29 seconds');
    expect(await submit(sitting)).toMatchObject({ status: 200 });
    await sittings.world.moveClock('2 seconds');
    expect(await submit(sitting)).toMatchObject({ status: 409, body: { code: 'attempt_time_up' } });
    expect(await rows(sitting)).toHaveLength(1);
  });

  test.each(attemptLifecycle.states.filter((state) => !['in_progress', 'paused'].includes(state)))(
    'is refused when the attempt is %s',
    async (state) => {
      const sitting = await sittings.sit();
      const isOver = ['finished', 'terminated', 'graded'].includes(state);
      await look(
        sittings.platform,
        `update attempt set state = $2, finished_at = case when $3 then now() end where id = $1`,
        [sitting.attemptId, state, isOver],
      );
      expect(await submit(sitting)).toMatchObject({ status: 409, body: { code: 'attempt_closed' } });
    },
  );

  test('of an old page, of nothing, of another language or another’s attempt is refused', async () => {
    const sitting = await sittings.sit();
    const yusuf = await sittings.sit({ person: 'yusuf' });

    expect(await submit(sitting, 'x', { writerEpoch: 0 })).toMatchObject({ body: { code: 'other_writer' } });
    expect(await submit(sitting, ' \n')).toMatchObject({ body: { code: 'nothing_written' } });
    expect(await submit(sitting, 'x', { language: 'java' })).toMatchObject({
      body: { code: 'language_not_allowed' },
    });
    expect(await submit({ ...sitting, browser: yusuf.browser })).toMatchObject({ status: 404 });
    expect(await submit(sitting, 'x', { questionVersionId: yusuf.questionVersionId })).toMatchObject({
      status: 404,
    });
    expect(await rows(sitting)).toEqual([]);
  });

  test('with bad fields is refused by their names and changes nothing', async () => {
    const sitting = await sittings.sit();
    const answer = await submit(sitting, 'x', { idempotencyKey: 'mine', language: 'cobol' });

    expect(answer.status).toBe(400);
    expect((answer.body['fields'] as { path: string }[]).map((it) => it.path).sort()).toEqual([
      'idempotencyKey',
      'language',
    ]);
    expect(await rows(sitting)).toEqual([]);
  });

  test('too often is refused with the seconds to wait, and a repeated key is not counted', async () => {
    const sitting = await sittings.sit();
    const code = sittings.code(sitting, 'again');
    for (let n = 0; n < 8; n++) await sitting.browser.post(`${sitting.path}/submissions`, code);
    for (let n = 0; n < 4; n++) expect((await submit(sitting)).status).toBe(200);
    const refused = await submit(sitting);

    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    const { retryAfterSeconds } = refused.body['details'] as { retryAfterSeconds: number };
    expect(retryAfterSeconds).toBeGreaterThan(0);
    expect(refused.headers['retry-after']).toBe(String(retryAfterSeconds));
    await sittings.world.moveClock(`${retryAfterSeconds} seconds`);
    expect((await submit(sitting)).status).toBe(200);
    await sittings.judgeAll();
  });
});

describe('A run', () => {
  test('is judged on the samples alone and shows all of them', async () => {
    const sitting = await sittings.sit({ visibility: 'none' });
    const { body } = await run(sitting, 'wrong from 1');
    await sittings.judgeAll();

    expect(
      (await sitting.browser.get(`${sitting.path}/submissions/${body['id'] as string}`)).body,
    ).toMatchObject({
      kind: 'run',
      verdict: 'wrong_answer',
      caseCount: 2,
      cases: [
        {
          name: 'Sample 1',
          input: 'sample-input-1',
          expected: 'sample-answer-1',
          stdout: 'sample-input-1sample-answer-1',
        },
        { name: 'Sample 2', verdict: 'wrong_answer' },
      ],
    });
  });

  test('on own input shows what the program said, and expects nothing', async () => {
    const sitting = await sittings.sit();
    const { body } = await run(sitting, 'accepted', { ownInput: '4711\n' });
    await sittings.judgeAll();
    const seen = await sitting.browser.get(`${sitting.path}/submissions/${body['id'] as string}`);

    expect(seen.body).toMatchObject({
      isOwnInput: true,
      caseCount: 1,
      cases: [{ name: 'Own input', isSample: true, input: '4711\n', stdout: '4711\n', verdict: 'accepted' }],
    });
    expect(JSON.stringify(seen.body)).not.toContain('expected');
  });

  test('goes before every submission that waits', async () => {
    const sitting = await sittings.sit();
    await submit(sitting);
    await submit(sitting);

    expect((await run(sitting)).body['queuePosition']).toBe(1);
    expect((await submit(sitting)).body['queuePosition']).toBe(4);
  });

  test('never counts', async () => {
    const sitting = await sittings.sit();
    await run(sitting);
    await sitting.browser.post(`${sitting.path}/finish`, { writerEpoch: 1 });
    await sittings.judgeAll();

    expect(
      await look(sittings.platform, 'select state, score_millipoints from attempt where id = $1', [
        sitting.attemptId,
      ]),
    ).toEqual([{ state: 'graded', score_millipoints: 0 }]);
  });
});

test('the list is newest first, and of one question where it is named', async () => {
  const sitting = await sittings.sit({ questionCount: 2 });
  const [first, second] = sitting.questions;
  await run(sitting);
  await submit(sitting, 'accepted', { questionVersionId: second });
  const list = async (query = '') =>
    (await sitting.browser.get(`${sitting.path}/submissions${query}`)).body['submissions'];

  expect(await list()).toMatchObject([{ kind: 'submission' }, { kind: 'run' }]);
  expect(await list(`?questionVersionId=${first}`)).toMatchObject([{ kind: 'run' }]);
});
