import { AttemptForCandidate } from '@fairshot/contracts/attempts/attempts.contract';
import { AttemptTime } from '@fairshot/contracts/attempts/time.contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { endUsedUpBreak, endUsedUpBreaks } from './end-break.ts';
import { runOutDueAttempts } from './run-out-attempt.ts';
import { look, openSittings, type Sitting, type Sittings } from './test-sittings.ts';

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
});
afterAll(() => sittings.world.close());

const MINUTE = 60_000;
const staff = () => sittings.world.kestrel.staff;
const roomOf = ({ attemptId }: Sitting) => `${sittings.world.kestrel.path}/attempts/${attemptId}`;
const read = async ({ browser, path }: Sitting) => AttemptForCandidate.parse((await browser.get(path)).body);
const timeOf = async (sitting: Sitting) =>
  AttemptTime.parse((await staff().hannah.browser.get(`${roomOf(sitting)}/time`)).body);
const deadlineOf = async (sitting: Sitting) => Date.parse((await read(sitting)).deadlineAt);
/** A sitting of 60 minutes, a break of 10 granted. */
const sit = (options: Parameters<Sittings['sit']>[0] = {}) => sittings.sit({ breakMinutes: 10, ...options });
const take = ({ browser, path }: Sitting, body: object = { writerEpoch: 1 }) =>
  browser.post(`${path}/take-break`, body);
const goOn = ({ browser, path }: Sitting) => browser.post(`${path}/end-break`);
const pause = (sitting: Sitting) =>
  staff().hannah.browser.post(`${roomOf(sitting)}/pause`, { reason: 'The projector failed' });
const save = (sitting: Sitting) =>
  sitting.browser.put(`${sitting.path}/drafts`, {
    questionVersionId: sitting.questionVersionId,
    language: 'python',
    source: 'x',
    revision: 1,
    writerEpoch: 1,
  });
/** The break began that much earlier than it did; the clock of others is left alone. */
const age = ({ attemptId }: Sitting, by: string) =>
  sql`update attempt set paused_at = paused_at - ${by}::interval, break_ends_at = break_ends_at - ${by}::interval,
    deadline_at = deadline_at - ${by}::interval, started_at = started_at - ${by}::interval
    where id = ${attemptId}`.execute(sittings.platform.db.asLogin);

describe('A break', () => {
  test('stops the clock, takes nothing meanwhile, and gives the time back when the candidate goes on', async () => {
    const sitting = await sit();
    const before = await deadlineOf(sitting);
    const begun = AttemptForCandidate.parse((await take(sitting)).body);
    expect(begun).toMatchObject({ state: 'paused', pausedFor: 'Break', breakSecondsLeft: 600 });
    expect(Date.parse(begun.breakEndsAt ?? '') - Date.parse(begun.pausedAt ?? '')).toBe(10 * MINUTE);
    expect(await save(sitting)).toMatchObject({ status: 409, body: { code: 'attempt_paused' } });
    expect(await sitting.browser.post(`${sitting.path}/finish`, { writerEpoch: 1 })).toMatchObject({
      body: { code: 'attempt_paused' },
    });

    await age(sitting, '4 minutes');
    const after = AttemptForCandidate.parse((await goOn(sitting)).body);
    expect(after).toMatchObject({ state: 'in_progress', credits: [{ cause: 'pause', reason: 'Break' }] });
    expect(after).not.toHaveProperty('breakEndsAt');
    // Four minutes of it had passed on the deadline as well: it stands where it stood.
    expect(Math.abs(Date.parse(after.deadlineAt) - before)).toBeLessThan(10_000);
    expect(after.breakSecondsLeft).toBeGreaterThan(345);
    expect(after.breakSecondsLeft).toBeLessThanOrEqual(360);
    expect((await save(sitting)).status).toBe(200);
  });

  test('pressed twice is one break, and ended twice gives its time back once', async () => {
    const sitting = await sit();
    const begun = await Promise.all(Array.from({ length: 5 }, () => take(sitting)));
    expect(begun.map(({ status }) => status)).toEqual(Array(5).fill(200));
    expect(new Set(begun.map(({ body }) => body['breakEndsAt'])).size).toBe(1);
    await age(sitting, '2 minutes');
    await Promise.all(Array.from({ length: 5 }, () => goOn(sitting)));
    expect((await read(sitting)).credits).toHaveLength(1);
    const events = await look<{ kind: string }>(
      sittings.platform,
      `select kind from attempt_event where attempt_id = $1 and kind like '%break' order by id`,
      [sitting.attemptId],
    );
    expect(events.map(({ kind }) => kind)).toEqual(['take_break', 'end_break']);
  });

  test('ends by itself when the allowance is used up, not before, and never counts more than that', async () => {
    const sitting = await sit();
    const where = { organizationId: sittings.world.kestrel.id, attemptId: sitting.attemptId };
    await take(sitting);
    await age(sitting, '9 minutes');
    await endUsedUpBreaks(sittings.platform);
    await endUsedUpBreak(sittings.platform, where);
    expect((await read(sitting)).state).toBe('paused');

    await age(sitting, '31 minutes'); // a worker that comes half an hour late
    const frozen = await deadlineOf(sitting);
    await Promise.all([
      endUsedUpBreaks(sittings.platform),
      endUsedUpBreak(sittings.platform, where),
      goOn(sitting),
    ]);
    const after = await read(sitting);
    expect(after).toMatchObject({ state: 'in_progress', breakSecondsLeft: 0, credits: [{ seconds: 600 }] });
    expect(Date.parse(after.deadlineAt) - frozen).toBe(10 * MINUTE);
    expect(await take(sitting)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
  });

  test('is on record as a task for the moment at which it ends', async () => {
    const sitting = await sit();
    await take(sitting);
    const jobs = await look<{ start_after: Date }>(
      sittings.platform,
      `select start_after from pgboss.job where name = 'end-break' and data->>'attemptId' = $1`,
      [sitting.attemptId],
    );
    expect(jobs).toHaveLength(1);
  });

  test('taken in two parts adds up to the allowance', async () => {
    const sitting = await sit();
    await take(sitting);
    await age(sitting, '6 minutes');
    await goOn(sitting);
    const second = AttemptForCandidate.parse((await take(sitting)).body);
    const lasts = Date.parse(second.breakEndsAt ?? '') - Date.parse(second.pausedAt ?? '');
    expect(lasts).toBeLessThanOrEqual(4 * MINUTE);
    expect(lasts).toBeGreaterThan(4 * MINUTE - 15_000);
  });

  test('does not save from the end: after it the clock ends the attempt as ever', async () => {
    const sitting = await sit({ person: 'julia' });
    await take(sitting);
    await age(sitting, '3 hours');
    await endUsedUpBreaks(sittings.platform);
    await runOutDueAttempts(sittings.platform);
    expect((await read(sitting)).state).toBe('finished');
    expect(await goOn(sitting)).toMatchObject({ status: 409, body: { code: 'attempt_closed' } });
    expect(await take(sitting)).toMatchObject({ status: 409, body: { code: 'attempt_closed' } });
  });

  test('is refused where none was granted, after the deadline, and to a page that does not write', async () => {
    const without = await sittings.sit({ person: 'grace' });
    expect((await read(without)).breakSecondsLeft).toBe(0);
    expect(await take(without)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });

    const sitting = await sit();
    expect(await take(sitting, { writerEpoch: 2 })).toMatchObject({ body: { code: 'other_writer' } });
    const browser = await sittings.anotherBrowser(sitting);
    expect(await take({ ...sitting, browser })).toMatchObject({ body: { code: 'other_writer' } });
    expect(await take(sitting, {})).toMatchObject({ status: 400 });
    await sql`update attempt set deadline_at = fairshot_now() - interval '1 second' where id = ${sitting.attemptId}`.execute(
      sittings.platform.db.asLogin,
    );
    expect(await take(sitting)).toMatchObject({ body: { code: 'attempt_time_up' } });
  });

  test('is seen, and may be ended, in another browser of the same person, and in nobody else’s', async () => {
    const sitting = await sit();
    await take(sitting);
    const browser = await sittings.anotherBrowser(sitting);
    expect(await read({ ...sitting, browser })).toMatchObject({ state: 'paused', breakSecondsLeft: 600 });

    const stranger = await sittings.sit({ person: 'nikhil' });
    expect((await stranger.browser.post(`${sitting.path}/end-break`)).status).toBe(404);
    expect((await stranger.browser.post(`${sitting.path}/take-break`, { writerEpoch: 1 })).status).toBe(404);
    expect((await goOn({ ...sitting, browser })).body).toMatchObject({ state: 'in_progress' });
  });
});

describe('A pause by staff', () => {
  test('is not the candidate’s to end, nor a break meanwhile', async () => {
    const sitting = await sit();
    await pause(sitting);
    expect(await goOn(sitting)).toMatchObject({ status: 409, body: { code: 'attempt_paused' } });
    expect(await take(sitting)).toMatchObject({ status: 409, body: { code: 'attempt_paused' } });
    expect(await read(sitting)).toMatchObject({ state: 'paused', pausedFor: 'The projector failed' });
  });

  test('takes the place of a break, which counts up to there', async () => {
    const sitting = await sit();
    await take(sitting);
    await age(sitting, '1 minute');
    await pause(sitting);
    expect(await goOn(sitting)).toMatchObject({ body: { code: 'attempt_paused' } });
    await endUsedUpBreaks(sittings.platform);
    const after = await read(sitting);
    expect(after).toMatchObject({ state: 'paused', pausedFor: 'The projector failed' });
    expect(after.breakSecondsLeft).toBeLessThanOrEqual(540);
    expect(after.breakSecondsLeft).toBeGreaterThan(525);
  });
});

describe('Whoever watches the room', () => {
  test('sees the break and may end it; whoever grades sees nothing of it', async () => {
    const sitting = await sit({ person: 'emeka' });
    await take(sitting);
    expect(await timeOf(sitting)).toMatchObject({
      state: 'paused',
      breaks: { allowedSeconds: 600, usedSeconds: 0, endsAt: expect.any(String) },
    });
    const resumed = await staff().hannah.browser.post(`${roomOf(sitting)}/resume`);
    expect(resumed).toMatchObject({ status: 200, body: { state: 'in_progress' } });

    await sitting.browser.post(`${sitting.path}/finish`, { writerEpoch: 1 });
    const ravi = staff().ravi.browser;
    expect((await ravi.get(`${roomOf(sitting)}/time`)).status).toBe(403);
    const report = await ravi.get(roomOf(sitting));
    expect(report.status).toBe(200);
    expect(JSON.stringify(report.body)).not.toMatch(/break|accommodat|percent_|extraTime/i);
  });
});
