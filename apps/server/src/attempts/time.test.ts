import { AttemptForCandidate } from '@fairshot/contracts/attempts/attempts.contract';
import { AttemptTime } from '@fairshot/contracts/attempts/time.contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { newKey } from '../platform/test-world.ts';
import { creditOutages } from './credit-outages.ts';
import { runOutAttempt, runOutDueAttempts } from './run-out-attempt.ts';
import { openSittings, type Sitting, type Sittings } from './test-sittings.ts';

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
});
afterAll(() => sittings.world.close());

const MINUTE = 60_000;
const staff = () => sittings.world.kestrel.staff;
const pathOf = ({ attemptId }: Sitting) => `${sittings.world.kestrel.path}/attempts/${attemptId}`;
const read = async ({ browser, path }: Sitting) => AttemptForCandidate.parse((await browser.get(path)).body);
const timeOf = async (sitting: Sitting) =>
  AttemptTime.parse((await staff().hannah.browser.get(`${pathOf(sitting)}/time`)).body);
const deadlineOf = async (sitting: Sitting) => Date.parse((await read(sitting)).deadlineAt);
const add = (sitting: Sitting, more: object = {}) =>
  staff().hannah.browser.post(`${pathOf(sitting)}/time`, {
    idempotencyKey: newKey(),
    minutes: 10,
    reason: 'A fire drill',
    ...more,
  });
const act = (sitting: Sitting, what: 'pause' | 'resume', body: object = { reason: 'The projector failed' }) =>
  staff().hannah.browser.post(`${pathOf(sitting)}/${what}`, what === 'pause' ? body : undefined);

describe('Time that staff give', () => {
  test('moves the deadline, and its candidate reads why', async () => {
    const sitting = await sittings.sit();
    const before = await deadlineOf(sitting);
    expect(await add(sitting)).toMatchObject({
      status: 200,
      body: { credits: [{ by: 'Hannah Lindqvist' }] },
    });

    const attempt = await read(sitting);
    expect(Date.parse(attempt.deadlineAt) - before).toBe(10 * MINUTE);
    expect(attempt.credits).toMatchObject([{ seconds: 600, cause: 'staff', reason: 'A fire drill' }]);
    expect(JSON.stringify(attempt)).not.toContain('Hannah');
  });

  test('is given once, however often the button is pressed', async () => {
    const sitting = await sittings.sit();
    const before = await deadlineOf(sitting);
    const idempotencyKey = newKey();
    await Promise.all(Array.from({ length: 5 }, () => add(sitting, { idempotencyKey })));
    expect((await deadlineOf(sitting)) - before).toBe(10 * MINUTE);
  });

  test('can be taken back once, but never so that the page ends by it', async () => {
    const sitting = await sittings.sit();
    const before = await deadlineOf(sitting);
    await add(sitting);
    const [credit] = (await timeOf(sitting)).credits;
    const reverse = () =>
      staff().hannah.browser.post(`${pathOf(sitting)}/time/${credit?.id}/reverse`, {
        reason: 'Given to the wrong person',
      });
    expect(await reverse()).toMatchObject({
      status: 200,
      body: { credits: [{ isReversed: true }, { isReversal: true }] },
    });
    expect(await deadlineOf(sitting)).toBe(before);
    expect(await reverse()).toMatchObject({ status: 409 });

    const late = await sittings.sit({ person: 'yusuf' });
    await add(late);
    await sittings.world.moveClock('65 minutes');
    const [given] = (await timeOf(late)).credits;
    await staff().hannah.browser.post(`${pathOf(late)}/time/${given?.id}/reverse`, { reason: 'A mistake' });
    const { deadlineAt, now } = await timeOf(late);
    expect(Date.parse(deadlineAt) - Date.parse(now)).toBeGreaterThanOrEqual(115_000);
  });

  test.each([
    [{ minutes: 0 }],
    [{ minutes: -5 }],
    [{ minutes: 721 }],
    [{ minutes: 1.5 }],
    [{ reason: '' }],
    [{ reason: 'x'.repeat(501) }],
    [{ idempotencyKey: 'no' }],
  ])('is refused as %j', async (more) => {
    const sitting = await sittings.sit({ person: 'grace' });
    const before = await deadlineOf(sitting);
    expect(await add(sitting, more)).toMatchObject({ status: 400, body: { code: 'bad_input' } });
    expect(await deadlineOf(sitting)).toBe(before);
  });

  test('is refused when the attempt is over, and by whom it does not concern', async () => {
    const sitting = await sittings.sit({ person: 'nikhil' });
    const { petr } = sittings.world.ostrava.staff;
    const foreign = await petr.browser.post(
      `${sittings.world.ostrava.path}/attempts/${sitting.attemptId}/time`,
      {
        idempotencyKey: newKey(),
        minutes: 5,
        reason: 'Hello',
      },
    );
    expect(foreign.status).toBe(404);
    expect((await staff().priya.browser.post(`${pathOf(sitting)}/time`, {})).status).toBe(403);
    await sitting.browser.post(`${sitting.path}/finish`, { writerEpoch: 1 });
    expect(await add(sitting)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
  });
});

describe('A pause', () => {
  test('stops the clock, refuses what is written meanwhile, and gives the time back', async () => {
    const sitting = await sittings.sit();
    const before = await deadlineOf(sitting);
    await act(sitting, 'pause');
    expect(await read(sitting)).toMatchObject({ state: 'paused', pausedFor: 'The projector failed' });
    const draft = {
      questionVersionId: sitting.questionVersionId,
      language: 'python',
      source: 'x',
      revision: 1,
      writerEpoch: 1,
    };
    expect(await sitting.browser.put(`${sitting.path}/drafts`, draft)).toMatchObject({
      body: { code: 'attempt_paused' },
    });

    await sittings.world.moveClock('2 hours');
    await runOutDueAttempts(sittings.world.platform);
    await runOutAttempt(sittings.world.platform, sitting.attemptId);
    await act(sitting, 'resume');
    const after = await read(sitting);
    expect(after.state).toBe('in_progress');
    expect(Date.parse(after.deadlineAt) - before).toBeGreaterThanOrEqual(120 * MINUTE);
    expect(after.credits).toMatchObject([{ cause: 'pause', reason: 'The projector failed' }]);
    expect(await sitting.browser.put(`${sitting.path}/drafts`, draft)).toMatchObject({ status: 200 });
  });

  test('pressed twice is one pause, and resumed twice gives its time back once', async () => {
    const sitting = await sittings.sit({ person: 'emeka' });
    await Promise.all([act(sitting, 'pause'), act(sitting, 'pause', { reason: 'Again' })]);
    await sittings.world.moveClock('10 minutes');
    await Promise.all([act(sitting, 'resume'), act(sitting, 'resume')]);
    expect((await timeOf(sitting)).credits).toHaveLength(1);
  });
});

describe('An outage of ours', () => {
  /** The api was last heard `ago`, and answers again now. */
  const comeBack = async (ago: string) => {
    const { asLogin } = sittings.world.platform.db;
    await sql`insert into service_beat (beat_at) values (now() - ${ago}::interval)
      on conflict (singleton) do update set beat_at = excluded.beat_at`.execute(asLogin);
    await sql`select note_service_beat(interval '15 seconds')`.execute(asLogin);
  };

  test('comes back as time by itself, with what is known of it', async () => {
    const sitting = await sittings.sit({ person: 'julia' });
    const before = await deadlineOf(sitting);
    // It had run for an hour when we went away.
    await sql`update attempt set started_at = started_at - interval '1 hour' where id = ${sitting.attemptId}`.execute(
      sittings.world.platform.db.asLogin,
    );
    await comeBack('4 minutes');
    await creditOutages(sittings.world.platform);
    await creditOutages(sittings.world.platform);

    expect((await deadlineOf(sitting)) - before).toBeGreaterThanOrEqual(4 * MINUTE);
    expect((await deadlineOf(sitting)) - before).toBeLessThan(4 * MINUTE + 5_000);
    const { credits } = await timeOf(sitting);
    expect(credits).toMatchObject([{ cause: 'outage', evidence: { from: expect.any(String) } }]);
  });

  test('ends nobody while it lasts, nor before the time is given back', async () => {
    const sitting = await sittings.sit();
    const { platform } = sittings.world;
    await sql`update attempt set started_at = started_at - interval '1 hour', deadline_at = fairshot_now() - interval '2 minutes'
      where id = ${sitting.attemptId}`.execute(platform.db.asLogin);
    await sql`insert into service_beat (beat_at) values (now() - interval '5 minutes')
      on conflict (singleton) do update set beat_at = excluded.beat_at`.execute(platform.db.asLogin);
    await runOutAttempt(platform, sitting.attemptId);
    await runOutDueAttempts(platform);
    expect((await read(sitting)).state).toBe('in_progress');

    await sql`select note_service_beat(interval '15 seconds')`.execute(platform.db.asLogin);
    await runOutAttempt(platform, sitting.attemptId);
    expect((await read(sitting)).state).toBe('in_progress');
    await runOutDueAttempts(platform);
    const { state, deadlineAt, now } = await read(sitting);
    expect(state).toBe('in_progress');
    expect(Date.parse(deadlineAt)).toBeGreaterThan(Date.parse(now));
  });

  test('of a few seconds is none: a restart is quicker than that', async () => {
    const sitting = await sittings.sit();
    const before = await deadlineOf(sitting);
    await comeBack('8 seconds');
    await creditOutages(sittings.world.platform);
    expect(await deadlineOf(sitting)).toBe(before);
  });
});
