import { AttemptReceipt } from '@fairshot/contracts/attempts/attempts.contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { runOutAttempt, runOutDueAttempts } from './run-out-attempt.ts';
import { look, openSittings, type Sitting, type Sittings } from './test-sittings.ts';

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
});
afterAll(() => sittings.world.close());

let revision = 0;
const type = async (sitting: Sitting, source: string, more: object = {}) =>
  sitting.browser.put(`${sitting.path}/drafts`, {
    questionVersionId: sitting.questionVersionId,
    language: 'python',
    source,
    revision: ++revision,
    writerEpoch: 1,
    ...more,
  });
const submit = async (sitting: Sitting, source: string) =>
  sitting.browser.post(`${sitting.path}/submissions`, sittings.code(sitting, source));
const finish = async (sitting: Sitting) => sitting.browser.post(`${sitting.path}/finish`, { writerEpoch: 1 });
const runOut = async () => {
  await sittings.world.moveClock('61 minutes');
  await runOutDueAttempts(sittings.platform);
};
const handedIn = (sitting: Sitting) =>
  look<{ source: string; origin: string; is_final: boolean }>(
    sittings.platform,
    `select source, origin, is_final from submission where attempt_id = $1 and kind = 'submission' order by submitted_at, id`,
    [sitting.attemptId],
  );
const score = async (sitting: Sitting) => {
  const [row] = await look<{ score_millipoints: number | null }>(
    sittings.platform,
    'select score_millipoints from attempt where id = $1',
    [sitting.attemptId],
  );
  return row?.score_millipoints;
};

describe('Finish', () => {
  test('hands in what was typed after the last submission, and gives a receipt', async () => {
    const sitting = await sittings.sit({ questionCount: 2 });
    await submit(sitting, 'wrong from 0');
    await type(sitting, 'accepted, and better');
    const receipt = AttemptReceipt.parse((await finish(sitting)).body);

    expect(receipt).toMatchObject({
      finishedBy: 'candidate',
      maxPoints: 20,
      questions: [{ position: 0, submitted: { origin: 'finish', language: 'python' } }, { position: 1 }],
    });
    expect(receipt.questions[1]).not.toHaveProperty('submitted');
    expect(await handedIn(sitting)).toMatchObject([
      { source: 'wrong from 0', origin: 'candidate' },
      { source: 'accepted, and better', origin: 'finish' },
    ]);
  });

  test('hands in nothing that was submitted already, nor an untouched starter, nor blanks', async () => {
    const sitting = await sittings.sit({ questionCount: 3 });
    const [, second, third] = sitting.questions;
    await submit(sitting, 'accepted');
    await type(sitting, 'accepted');
    await type(sitting, '# begin here\n\n', { questionVersionId: second });
    await type(sitting, ' \n\t', { questionVersionId: third });
    await finish(sitting);

    expect(await handedIn(sitting)).toEqual([{ source: 'accepted', origin: 'candidate', is_final: false }]);
  });

  test('hands in the language that was edited last', async () => {
    const sitting = await sittings.sit();
    await type(sitting, 'in C++', { language: 'cpp' });
    await type(sitting, 'in Python');
    await finish(sitting);

    expect(await handedIn(sitting)).toMatchObject([{ source: 'in Python' }]);
  });

  test('under one final submission hands in the draft where none was made, and leaves the one that was', async () => {
    const open = await sittings.sit({ policy: 'one_final' });
    await type(open, 'never submitted');
    await finish(open);
    expect(await handedIn(open)).toEqual([{ source: 'never submitted', origin: 'finish', is_final: true }]);

    const made = await sittings.sit({ policy: 'one_final', person: 'yusuf' });
    await submit(made, 'my final word');
    await type(made, 'an afterthought');
    await finish(made);
    expect(await handedIn(made)).toEqual([{ source: 'my final word', origin: 'candidate', is_final: true }]);
  });

  test('sent twice, or ten times at once, is one end with one receipt', async () => {
    const sitting = await sittings.sit();
    await type(sitting, 'accepted');
    const answers = await Promise.all(Array.from({ length: 10 }, () => finish(sitting)));
    answers.push(await finish(sitting));

    expect(new Set(answers.map((it) => it.status))).toEqual(new Set([200]));
    expect(new Set(answers.map((it) => it.body['receiptCode'])).size).toBe(1);
    expect(await handedIn(sitting)).toHaveLength(1);
  });

  test('and the clock at once are one end', async () => {
    const sitting = await sittings.sit();
    await type(sitting, 'accepted');
    await sittings.world.moveClock('60 minutes 33 seconds');
    await Promise.all([
      finish(sitting),
      runOutAttempt(sittings.platform, sitting.attemptId),
      finish(sitting),
      runOutAttempt(sittings.platform, sitting.attemptId),
    ]);

    expect(await handedIn(sitting)).toHaveLength(1);
    const ends = await look(
      sittings.platform,
      `select kind from attempt_event where attempt_id = $1 and kind in ('finish', 'run_out')`,
      [sitting.attemptId],
    );
    expect(ends).toEqual([{ kind: 'run_out' }]);
  });

  test('by a page that was taken over is refused', async () => {
    const sitting = await sittings.sit();
    await (await sittings.anotherBrowser(sitting)).post(`${sitting.path}/take-over`);

    expect(await finish(sitting)).toMatchObject({ status: 409, body: { code: 'other_writer' } });
  });

  test('leaves a receipt that can be read again, and none before', async () => {
    const sitting = await sittings.sit({ visibility: 'score' });
    expect(await sitting.browser.get(`${sitting.path}/receipt`)).toMatchObject({ status: 409 });
    await submit(sitting, 'wrong from 2');
    const { body } = await finish(sitting);
    expect(body).not.toHaveProperty('scoreMillipoints');
    await sittings.judgeAll();

    const again = await sitting.browser.get(`${sitting.path}/receipt`);
    expect(again.body).toEqual({ ...body, scoreMillipoints: 3_330 });
  });
});

describe('The clock', () => {
  test('hands in the last draft of a browser that never came back, and it is judged', async () => {
    const sitting = await sittings.sit();
    await type(sitting, 'accepted, half a second before the lights went out');
    await runOut();
    await sittings.judgeAll();

    expect(await handedIn(sitting)).toMatchObject([{ origin: 'deadline' }]);
    expect((await sitting.browser.get(sitting.path)).body).toMatchObject({
      state: 'graded',
      finishedBy: 'clock',
    });
    expect(await score(sitting)).toBe(10_000);
  });

  test('ends nothing before deadline and grace are over, nor an attempt whose deadline was moved', async () => {
    const sitting = await sittings.sit();
    await sittings.world.moveClock('60 minutes 20 seconds');
    await runOutAttempt(sittings.platform, sitting.attemptId);
    expect((await sitting.browser.get(sitting.path)).body['state']).toBe('in_progress');

    await look(
      sittings.platform,
      `update attempt set deadline_at = deadline_at + interval '1 hour' where id = $1`,
      [sitting.attemptId],
    );
    await sittings.world.moveClock('10 minutes');
    await runOutDueAttempts(sittings.platform);
    expect((await sitting.browser.get(sitting.path)).body['state']).toBe('in_progress');
  });

  test('never lowers the score that counts: of the last submission and the draft, the better stands', async () => {
    const better = await sittings.sit({ policy: 'last' });
    await submit(better, 'accepted');
    await type(better, 'wrong from 1');
    const worse = await sittings.sit({ policy: 'last', person: 'yusuf' });
    await submit(worse, 'accepted');
    await submit(worse, 'wrong from 1');
    await type(worse, 'wrong from 2');
    await runOut();
    await sittings.judgeAll();

    expect(await score(better)).toBe(10_000);
    // The candidate's own last one reached 166 ‰, the draft 333 ‰; the first does not count under `last`.
    expect(await score(worse)).toBe(3_330);
  });

  test('ends a hundred attempts that run out together, each once', async () => {
    const assessment = await sittings.publish();
    const ids = await look<{ id: string }>(
      sittings.platform,
      `with people as (
         insert into candidate (organization_id, email)
         select $1, 'crowd-' || n || '@example.org' from generate_series(1, 100) n returning id, organization_id
       ), invited as (
         insert into invitation (organization_id, assessment_version_id, candidate_id, state, accepted_at, opens_at,
           closes_at, duration_minutes)
         select organization_id, $2, id, 'accepted', now(), fairshot_now() - interval '1 hour',
           fairshot_now() + interval '1 hour', 30 from people returning *
       )
       insert into attempt (organization_id, candidate_id, invitation_id, assessment_version_id, state, started_at,
         deadline_at)
       select organization_id, candidate_id, id, assessment_version_id, 'in_progress', fairshot_now(),
         fairshot_now() + interval '30 minutes' from invited returning id`,
      [sittings.world.kestrel.id, assessment.versionId],
    );
    await sittings.world.moveClock('31 minutes');
    await Promise.all([runOutDueAttempts(sittings.platform), runOutDueAttempts(sittings.platform)]);

    expect(
      await look(
        sittings.platform,
        `select count(*)::int as ended, count(distinct receipt_code)::int as receipts
         from attempt where state = 'finished' and id = any ($1)`,
        [ids.map((row) => row.id)],
      ),
    ).toEqual([{ ended: 100, receipts: 100 }]);
    expect(
      await look(
        sittings.platform,
        `select attempt_id from attempt_event where attempt_id = any ($1) and kind = 'run_out'
         group by 1 having count(*) > 1`,
        [ids.map((row) => row.id)],
      ),
    ).toEqual([]);
  });
});

describe('Grading', () => {
  test('waits for the last verdict, and for what our judge failed at', async () => {
    const sitting = await sittings.sit();
    await submit(sitting, 'our fault');
    await finish(sitting);
    for (let tries = 0; tries < 4; tries++) await sittings.judgeAll();

    expect((await sitting.browser.get(sitting.path)).body['state']).toBe('finished');
    expect(
      await look(sittings.platform, 'select state, verdict from submission where attempt_id = $1', [
        sitting.attemptId,
      ]),
    ).toEqual([{ state: 'failed', verdict: null }]);
  });
});
