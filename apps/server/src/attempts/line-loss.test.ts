import type { AddressInfo } from 'node:net';

import { AttemptForCandidate } from '@fairshot/contracts/attempts/attempts.contract';
import { AttemptTime } from '@fairshot/contracts/attempts/time.contract';
import { LIVE_PATH } from '@fairshot/contracts/live.contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';

import { newKey } from '../platform/test-world.ts';
import { creditOutages } from './credit-outages.ts';
import { runOutAttempt } from './run-out-attempt.ts';
import { look, openSittings, type Sitting, type Sittings } from './test-sittings.ts';

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
});
afterAll(() => sittings.world.close());

const staff = () => sittings.world.kestrel.staff;
const pathOf = ({ attemptId }: Sitting) => `${sittings.world.kestrel.path}/attempts/${attemptId}`;
const read = async ({ browser, path }: Sitting) => AttemptForCandidate.parse((await browser.get(path)).body);
const timeOf = async (sitting: Sitting) =>
  AttemptTime.parse((await staff().hannah.browser.get(`${pathOf(sitting)}/time`)).body);
const report = (sitting: Sitting, lostSeconds: number, more: object = {}) =>
  sitting.browser.post(`${sitting.path}/line-losses`, {
    idempotencyKey: newKey(),
    writerEpoch: 1,
    lostSeconds,
    backSecondsAgo: 0,
    ...more,
  });

/** The browser asks for something, and the server's record of it is written. */
async function heard(sitting: Sitting): Promise<number> {
  const { deadlineAt } = await read(sitting);
  const { now } = await read(sitting);
  await vi.waitFor(
    async () => {
      const [row] = await look<{ heard_at: Date }>(
        sittings.platform,
        'select heard_at from attempt_contact where attempt_id = $1',
        [sitting.attemptId],
      );
      if (!row || row.heard_at.getTime() < Date.parse(now) - 1_000) throw new Error('not heard yet');
    },
    { timeout: 30_000, interval: 100 },
  );
  return Date.parse(deadlineAt);
}

/** Seconds that the deadline moved since. */
const movedSince = async (sitting: Sitting, before: number) =>
  (Date.parse((await read(sitting)).deadlineAt) - before) / 1000;

test('time that the server missed the browser and the page reports comes back, with its evidence for staff', async () => {
  const sitting = await sittings.sit();
  const before = await heard(sitting);
  await sittings.world.moveClock('150 seconds');
  const answer = await report(sitting, 140);
  expect(answer).toMatchObject({ status: 200, body: { creditedSeconds: 140, because: 'page_saw_less' } });

  expect(await movedSince(sitting, before)).toBe(140);
  const { credits } = await read(sitting);
  expect(credits).toMatchObject([{ seconds: 140, cause: 'line', reason: 'Your connection was lost' }]);
  const time = await timeOf(sitting);
  expect(time.credits).toMatchObject([
    { cause: 'line', evidence: { reportedSeconds: 140, lessBecause: 'page_saw_less' } },
  ]);
  const { from, to } = time.credits[0]?.evidence ?? { from: '', to: '' };
  expect((Date.parse(to) - Date.parse(from)) / 1000).toBeGreaterThanOrEqual(150);
  expect(time.heardAt).toBeTruthy();
  expect(time.lineLosses).toEqual([]);
});

test('a report sent again, at once or with another key, gives nothing more', async () => {
  const sitting = await sittings.sit({ person: 'yusuf' });
  const before = await heard(sitting);
  await sittings.world.moveClock('2 minutes');
  const idempotencyKey = newKey();
  const answers = await Promise.all(Array.from({ length: 4 }, () => report(sitting, 90, { idempotencyKey })));
  for (const { body } of answers) expect(body).toMatchObject({ creditedSeconds: 90 });
  expect(await report(sitting, 120)).toMatchObject({ body: { creditedSeconds: 0, because: 'not_seen' } });
  expect(await movedSince(sitting, before)).toBe(90);
});

test('a made-up report gains nothing where the browser was heard all along', async () => {
  const sitting = await sittings.sit({ person: 'grace' });
  const before = await heard(sitting);
  expect(await report(sitting, 3_600)).toMatchObject({
    body: { creditedSeconds: 0, because: 'not_seen' },
  });
  expect(await movedSince(sitting, before)).toBe(0);
});

test('a silence that nobody reports gives nothing, and staff see it', async () => {
  const sitting = await sittings.sit({ person: 'nikhil' });
  const before = await heard(sitting);
  await sittings.world.moveClock('3 minutes');
  await heard(sitting);
  expect(await movedSince(sitting, before)).toBe(0);
  expect((await timeOf(sitting)).lineLosses).toMatchObject([{ from: expect.any(String) }]);
});

test('no more comes back than the assessment gives, and nothing where it gives none', async () => {
  const sitting = await sittings.sit({ person: 'emeka', lineCreditMinutes: 1 });
  const before = await heard(sitting);
  await sittings.world.moveClock('5 minutes');
  expect(await report(sitting, 300)).toMatchObject({ body: { creditedSeconds: 60, because: 'most_given' } });
  await heard(sitting);
  await sittings.world.moveClock('2 minutes');
  expect(await report(sitting, 120)).toMatchObject({ body: { creditedSeconds: 0, because: 'most_given' } });
  expect(await movedSince(sitting, before)).toBe(60);

  const none = await sittings.sit({ person: 'julia', lineCreditMinutes: 0 });
  await heard(none);
  await sittings.world.moveClock('2 minutes');
  expect(await report(none, 120)).toMatchObject({ body: { creditedSeconds: 0, because: 'off' } });
});

test('a pause within the silence comes back once, as a pause', async () => {
  const sitting = await sittings.sit();
  const before = await heard(sitting);
  await staff().hannah.browser.post(`${pathOf(sitting)}/pause`, { reason: 'A fire drill' });
  await sittings.world.moveClock('4 minutes');
  await staff().hannah.browser.post(`${pathOf(sitting)}/resume`);
  await sittings.world.moveClock('1 minute');
  const { body } = await report(sitting, 300);
  expect(body).toMatchObject({ because: 'not_running' });
  expect(body['creditedSeconds']).toBeLessThanOrEqual(66);
  expect(body['creditedSeconds']).toBeGreaterThanOrEqual(60);
  expect(await movedSince(sitting, before)).toBeLessThan(5 * 60 + 10);
});

test('only the browser that writes, only in its own attempt, and only while it runs', async () => {
  const sitting = await sittings.sit({ person: 'grace' });
  const nikhil = await sittings.sit({ person: 'nikhil' });
  await heard(sitting);
  await sittings.world.moveClock('2 minutes');
  const other = await sittings.anotherBrowser(sitting);
  expect(await report({ ...sitting, browser: other }, 120)).toMatchObject({ body: { code: 'other_writer' } });
  expect(await report(sitting, 120, { writerEpoch: 2 })).toMatchObject({ body: { code: 'other_writer' } });
  expect(await report({ ...sitting, browser: nikhil.browser }, 120)).toMatchObject({ status: 404 });
  await sitting.browser.post(`${sitting.path}/finish`, { writerEpoch: 1 });
  expect(await report(sitting, 120)).toMatchObject({ status: 409, body: { code: 'attempt_closed' } });
});

test.each([[{ lostSeconds: -1 }], [{ lostSeconds: 1.5 }], [{ lostSeconds: 1e9 }], [{ backSecondsAgo: 'x' }]])(
  'is refused as %j',
  async (more) => {
    const sitting = await sittings.sit({ person: 'julia' });
    expect(await report(sitting, 60, more)).toMatchObject({ status: 400, body: { code: 'bad_input' } });
  },
);

test('whoever is back within the grace gets the time until the deadline back and goes on; later the clock has ended it', async () => {
  const sitting = await sittings.sit({ person: 'emeka' });
  await sittings.world.moveClock('58 minutes');
  const before = await heard(sitting);
  await sittings.world.moveClock('138 seconds');
  const { body } = await report(sitting, 138);
  expect(body).toMatchObject({ because: 'not_running' });
  expect(body['creditedSeconds']).toBeGreaterThan(60);
  expect(body['creditedSeconds']).toBeLessThanOrEqual(120);
  expect(await movedSince(sitting, before)).toBe(body['creditedSeconds']);
  expect(Date.parse((await read(sitting)).deadlineAt)).toBeGreaterThan(Date.parse((await read(sitting)).now));

  const gone = await sittings.sit({ person: 'julia' });
  await sittings.world.moveClock('58 minutes');
  await heard(gone);
  await sittings.world.moveClock('5 minutes');
  expect(await report(gone, 300)).toMatchObject({ status: 409, body: { code: 'attempt_time_up' } });
  await runOutAttempt(sittings.platform, gone.attemptId);
  expect((await read(gone)).state).toBe('finished');
  expect((await timeOf(gone)).heardAt).toBeTruthy();
});

test('staff can take it back like other time, and the stretch does not come back again', async () => {
  const sitting = await sittings.sit({ person: 'yusuf' });
  const before = await heard(sitting);
  await sittings.world.moveClock('2 minutes');
  await report(sitting, 120);
  const [credit] = (await timeOf(sitting)).credits;
  const reversed = await staff().hannah.browser.post(`${pathOf(sitting)}/time/${credit?.id}/reverse`, {
    reason: 'The cable was pulled',
  });
  expect(reversed).toMatchObject({
    status: 200,
    body: { credits: [{ isReversed: true }, { isReversal: true }] },
  });
  expect(await movedSince(sitting, before)).toBe(0);
});

test('an open socket that answers is contact, though nothing is asked', async () => {
  const sitting = await sittings.sit({ person: 'asha' });
  await sittings.server.fastify.listen({ port: 0, host: '127.0.0.1' });
  const { port } = sittings.server.fastify.server.address() as AddressInfo;
  await heard(sitting);
  await sittings.world.moveClock('40 seconds');
  const cookie = [...sitting.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const socket = new WebSocket(`ws://127.0.0.1:${port}${LIVE_PATH}?attempt=${sitting.attemptId}`, {
    headers: { cookie },
  });
  await vi.waitFor(async () => expect((await timeOf(sitting)).lineLosses).toHaveLength(1), {
    timeout: 30_000,
    interval: 200,
  });
  socket.close();
});

test('an outage of ours within the silence comes back once, whichever is counted first', async () => {
  const sitting = await sittings.sit({ person: 'yusuf' });
  const { asLogin } = sittings.platform.db;
  await heard(sitting);
  // A minute of lost line, then two minutes in which we were away as well; the outage is not credited yet.
  await sql`update attempt set started_at = started_at - interval '1 hour' where id = ${sitting.attemptId}`.execute(
    asLogin,
  );
  await sql`update attempt_contact set heard_at = fairshot_now() - interval '3 minutes'
    where attempt_id = ${sitting.attemptId}`.execute(asLogin);
  await sql`insert into outage (began_at, ended_at) values (now() - interval '2 minutes', now())`.execute(
    asLogin,
  );
  const before = Date.parse((await timeOf(sitting)).deadlineAt);
  const { body } = await report(sitting, 180);
  expect(body).toMatchObject({ because: 'not_running' });
  expect(body['creditedSeconds']).toBeLessThan(70);
  await creditOutages(sittings.platform);
  expect(await movedSince(sitting, before)).toBeGreaterThan(170);
  expect(await movedSince(sitting, before)).toBeLessThan(195);

  // The other way round: the line came back as time, and then an outage over the same minutes is put on record.
  await heard(sitting);
  await sql`update attempt_contact set heard_at = fairshot_now() - interval '2 minutes'
    where attempt_id = ${sitting.attemptId}`.execute(asLogin);
  const later = Date.parse((await timeOf(sitting)).deadlineAt);
  await report(sitting, 120);
  await sql`insert into outage (began_at, ended_at) values (now() - interval '100 seconds', now())`.execute(
    asLogin,
  );
  await creditOutages(sittings.platform);
  expect(await movedSince(sitting, later)).toBeLessThan(125);
});
