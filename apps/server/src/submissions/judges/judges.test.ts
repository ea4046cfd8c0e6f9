import { JudgesForAdmin } from '@fairshot/contracts/submissions/judges.contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openSittings, type Sittings } from '../../attempts/test-sittings.ts';
import { startHeartbeat } from '../../platform/heartbeat.ts';
import { makePlatformAdmin } from '../../platform/test-world.ts';

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
  const { marta } = sittings.world.kestrel.staff;
  await makePlatformAdmin(sittings.platform, marta);
});
afterAll(() => sittings.world.close());

const admin = () => sittings.world.kestrel.staff.marta.browser;
const room = async () => JudgesForAdmin.parse((await admin().get('/api/admin/judges')).body);

/** A submission at which the judge failed until it was set aside. */
async function setAside(): Promise<string> {
  const sitting = await sittings.sit();
  const { body } = await sitting.browser.post(
    `${sitting.path}/submissions`,
    sittings.code(sitting, 'our fault'),
  );
  for (let tries = 0; tries < 3; tries++) await sittings.judgeAll();
  return String(body['id']);
}

describe('Platform admins', () => {
  test('see each judge with its slots and tool chains, and why one does not judge', async () => {
    const { db } = sittings.platform;
    const languages = { python: 'Python 3.11.2' };
    const whole = startHeartbeat(db, 'judge', () => ({
      ready: true,
      detail: { machine: 'rack-1', engine: 'our own sandbox', slots: 4, languages, broken: { c: 'WA' } },
    }));
    const lacking = startHeartbeat(db, 'judge', () => ({
      ready: false,
      detail: { machine: 'rack-2', reason: 'No namespaces.', remedy: 'sysctl -w …' },
    }));
    await expect.poll(async () => (await room()).judges.length).toBe(2);
    expect((await room()).judges).toMatchObject([
      { name: 'rack-1', ready: true, engine: 'our own sandbox', slots: 4, languages, broken: { c: 'WA' } },
      { name: 'rack-2', ready: false, reason: 'No namespaces.', remedy: 'sysctl -w …' },
    ]);
    await Promise.all([whole.stop(), lacking.stop()]);
    expect((await room()).judges).toEqual([]);
  });

  test('see what waits, by kind, and afterwards how long it waited', async () => {
    const sitting = await sittings.sit();
    await sitting.browser.post(`${sitting.path}/runs`, sittings.code(sitting, 'accepted'));
    await sitting.browser.post(`${sitting.path}/submissions`, sittings.code(sitting, 'accepted'));
    const waiting = await room();
    expect(waiting.queue).toMatchObject({ runs: 1, submissions: 1, authors: 0, rejudges: 0, running: 0 });
    expect(waiting.queue.oldestMs).toBeGreaterThanOrEqual(0);

    await sittings.judgeAll();
    const { queue, waits } = await room();
    expect(queue).toEqual({ runs: 0, submissions: 0, authors: 0, rejudges: 0, running: 0 });
    expect(waits).toMatchObject([
      { kind: 'run', count: 1 },
      { kind: 'submission', count: 1 },
    ]);
    for (const { p50Ms, p95Ms, longestMs } of waits) {
      expect(p50Ms).toBeLessThanOrEqual(p95Ms);
      expect(p95Ms).toBeLessThanOrEqual(longestMs);
    }
  });

  test('see what was set aside and give it another round, once however often they press', async () => {
    const [one, other] = [await setAside(), await setAside()];
    const { setAside: listed, setAsideCount } = await room();
    expect(setAsideCount).toBe(2);
    expect(listed.map(({ submissionId }) => submissionId)).toEqual([other, one]);
    expect(listed[0]).toMatchObject({
      organization: 'Kestrel Systems',
      question: 'Sum of two',
      language: 'python',
    });

    const again = (body: object) => admin().post('/api/admin/judges/set-aside/again', body);
    expect((await again({ submissionId: one })).body).toEqual({ count: 1 });
    expect((await again({ submissionId: one })).body).toEqual({ count: 0 });
    expect((await room()).setAsideCount).toBe(1);
    const presses = await Promise.all([again({}), again({})]);
    expect(presses.map(({ body }) => Number(body['count'])).toSorted((a, b) => a - b)).toEqual([0, 1]);
    expect((await room()).setAsideCount).toBe(0);
  });
});
