import {
  InvitationListItem,
  LetterForAdmin,
  LetterListItem,
} from '@fairshot/contracts/invitations/invitations.contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { invite, openLink, publishAssessment } from '../platform/test-sitting.ts';
import { createTestWorld, type TestWorld } from '../platform/test-world.ts';

let world: TestWorld;
let assessmentId: string;

beforeAll(async () => {
  world = await createTestWorld();
  assessmentId = (await publishAssessment(world)).id; // 90 minutes
});
afterAll(() => world.close());

const NONE = { extraTimePercent: 0, breakMinutes: 0 };
const HALF = { extraTimePercent: 50, breakMinutes: 15 };
const MINUTE = 60_000;
const inMinutes = (count: number) => new Date(Date.now() + count * MINUTE).toISOString();

let people = 0;
const somebody = () => ({ name: 'Asha Menon', email: `eased-${++people}@example.org` });
const eased = (accommodations: object = HALF, more: object = {}) =>
  invite(world, assessmentId, somebody(), { accommodations, ...more });

type Staff = TestWorld['kestrel']['staff'];
const pathOf = (invitationId: string) => `${world.kestrel.path}/invitations/${invitationId}/accommodations`;
const set = (invitationId: string, wanted: object, seen: object = NONE, who: keyof Staff = 'daniel') =>
  world.kestrel.staff[who].browser.put(pathOf(invitationId), { ...wanted, seen });
const listFor = async (who: keyof Staff) => {
  const { body } = await world.kestrel.staff[who].browser.get(`${world.kestrel.path}/invitations`);
  return InvitationListItem.array().parse(body['invitations']);
};

/** Minutes from Start to the deadline. */
async function start({ invitationId, token }: { invitationId: string; token: string }): Promise<number> {
  const { browser } = await openLink(world, token);
  const { body } = await browser.post(`/api/invitations/${invitationId}/start`);
  const attempt = (await browser.get(`/api/attempts/${String(body['attemptId'])}`)).body;
  const lasts = Date.parse(String(attempt['deadlineAt'])) - Date.parse(String(attempt['startedAt']));
  return Math.round(lasts / MINUTE);
}

describe('Extra time', () => {
  test.each([
    [25, 113],
    [50, 135],
    [75, 158],
    [100, 180],
    [1, 91],
    [300, 360],
  ])('of %i %% makes 90 minutes %i', async (extraTimePercent, minutes) => {
    const guest = await eased({ extraTimePercent, breakMinutes: 0 });
    expect((await openLink(world, guest.token)).invitation).toMatchObject({
      assessment: { durationMinutes: minutes },
      extraMinutes: minutes - 90,
      minutesIfStartedNow: minutes,
    });
    expect(await start(guest)).toBe(minutes);
  });

  test('is not cut off by the window: a late start ends that much after it', async () => {
    const guest = await eased(HALF, { closesAt: inMinutes(30.5) });
    expect((await openLink(world, guest.token)).invitation.minutesIfStartedNow).toBe(75);
    expect(await start(guest)).toBeGreaterThanOrEqual(75);

    const early = await eased(HALF, { closesAt: inMinutes(91) });
    expect(await start(early)).toBe(135);
  });

  test('stands in the letter as minutes, without saying why', async () => {
    const { token } = await eased();
    const { marta } = world.kestrel.staff;
    const { asLogin } = world.platform.db;
    await asLogin
      .updateTable('account')
      .set({ is_platform_admin: true })
      .where('id', '=', marta.accountId)
      .execute();
    marta.browser.forgetShortCookie();
    const { body } = await marta.browser.get('/api/admin/letters');
    const [newest] = LetterListItem.array().parse(body['letters']);
    const letter = LetterForAdmin.parse((await marta.browser.get(`/api/admin/letters/${newest?.id}`)).body);
    expect(letter.text).toContain(token);
    expect(letter.text).toContain('135 minutes');
    expect(letter.text).not.toMatch(/extra|break|percent/);
  });
});

describe('Accommodations of one person', () => {
  test('are told to that person in minutes, breaks as well', async () => {
    const { invitation } = await openLink(world, (await eased()).token);
    expect(invitation).toMatchObject({ extraMinutes: 45, breakMinutes: 15 });
  });

  test('are kept with who set them and when, for those who invite', async () => {
    const { invitationId } = await invite(world, assessmentId, somebody());
    const find = async (who: keyof Staff) => (await listFor(who)).find(({ id }) => id === invitationId);
    expect(await find('daniel')).not.toHaveProperty('accommodations');
    expect(await set(invitationId, HALF)).toMatchObject({
      status: 200,
      body: { accommodations: { ...HALF, setBy: 'Daniel Osei', setAt: expect.any(String) } },
    });
    expect(await find('marta')).toMatchObject({ durationMinutes: 90, accommodations: HALF });
  });

  test('are in no list of those who grade or watch, nor may they set them', async () => {
    const { invitationId } = await eased();
    for (const who of ['ravi', 'hannah'] as const) {
      const row = (await listFor(who)).find(({ id }) => id === invitationId);
      expect(row?.durationMinutes).toBe(90);
      expect(JSON.stringify(row)).not.toMatch(/accommodat|extra|break|percent/i);
      expect((await set(invitationId, NONE, HALF, who)).status).toBe(403);
    }
    expect((await set(invitationId, NONE, HALF, 'priya')).status).toBe(403);
  });

  test('can be taken away again before the start', async () => {
    const guest = await eased();
    expect(await set(guest.invitationId, NONE, HALF)).toMatchObject({ status: 200 });
    expect(await start(guest)).toBe(90);
  });

  test('set by two people at once are set by one; the other is told, and the same twice is once', async () => {
    const { invitationId } = await invite(world, assessmentId, somebody());
    const other = { extraTimePercent: 25, breakMinutes: 0 };
    const answers = await Promise.all([set(invitationId, HALF), set(invitationId, other, NONE, 'marta')]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'changed_meanwhile' });

    const { invitationId: twice } = await invite(world, assessmentId, somebody());
    const same = await Promise.all([set(twice, HALF), set(twice, HALF)]);
    expect(same.map(({ status }) => status)).toEqual([200, 200]);
  });

  test('are settled once the person started', async () => {
    const guest = await eased();
    await start(guest);
    expect(await set(guest.invitationId, NONE, HALF)).toMatchObject({
      status: 409,
      body: { code: 'wrong_state' },
    });
  });

  test('racing with Start are in the attempt or refused, never neither', async () => {
    for (let round = 0; round < 5; round++) {
      const guest = await invite(world, assessmentId, somebody());
      const { browser } = await openLink(world, guest.token);
      const [answer, started] = await Promise.all([
        set(guest.invitationId, { extraTimePercent: 100, breakMinutes: 0 }),
        browser.post(`/api/invitations/${guest.invitationId}/start`),
      ]);
      const attempt = (await browser.get(`/api/attempts/${String(started.body['attemptId'])}`)).body;
      const lasts = Date.parse(String(attempt['deadlineAt'])) - Date.parse(String(attempt['startedAt']));
      expect(Math.round(lasts / MINUTE)).toBe(answer.status === 200 ? 180 : 90);
    }
  });

  test('of another organization’s invitation, or of none, are not found', async () => {
    const { invitationId } = await eased();
    const { petr } = world.ostrava.staff;
    const foreign = await petr.browser.put(
      `${world.ostrava.path}/invitations/${invitationId}/accommodations`,
      { ...NONE, seen: HALF },
    );
    expect(foreign.status).toBe(404);
    expect((await listFor('daniel')).find(({ id }) => id === invitationId)).toMatchObject({
      accommodations: HALF,
    });
  });

  test.each([
    [{ extraTimePercent: -1, breakMinutes: 0 }],
    [{ extraTimePercent: 301, breakMinutes: 0 }],
    [{ extraTimePercent: 12.5, breakMinutes: 0 }],
    [{ extraTimePercent: '50', breakMinutes: 0 }],
    [{ extraTimePercent: 1e9, breakMinutes: 0 }],
    [{ extraTimePercent: null, breakMinutes: 0 }],
    [{ extraTimePercent: 0, breakMinutes: -5 }],
    [{ extraTimePercent: 0, breakMinutes: 481 }],
    [{ breakMinutes: 5 }],
  ])('are refused as %j', async (wanted) => {
    const { invitationId } = await invite(world, assessmentId, somebody());
    expect(await set(invitationId, wanted)).toMatchObject({ status: 400, body: { code: 'bad_input' } });
  });
});
