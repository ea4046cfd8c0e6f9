import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { CANDIDATES } from '../../../../db/cast.ts';
import { invite, openLink, publishAssessment } from '../platform/test-sitting.ts';
import { createTestWorld, newKey, type TestWorld } from '../platform/test-world.ts';
import { expireInvitations } from './expire-invitations.ts';

let world: TestWorld;
let assessmentId: string;

beforeAll(async () => {
  world = await createTestWorld();
  assessmentId = (await publishAssessment(world)).id;
});
afterAll(() => world.close());

let people = 0;
/** Somebody who has not been invited yet. */
function somebody() {
  return { name: 'Somebody New', email: `somebody-${++people}@example.org` };
}

async function stateOf(invitationId: string) {
  const row = await world.platform.db.asLogin
    .selectFrom('invitation')
    .select('state')
    .where('id', '=', invitationId)
    .executeTakeFirstOrThrow();
  return row.state;
}

async function open(token: string, browser = world.stranger()) {
  return browser.post('/api/invitations/open', { token });
}

describe('a personal link', () => {
  test('shows its candidate what they are invited to, and marks the invitation opened', async () => {
    const { invitationId, token } = await invite(world, assessmentId, CANDIDATES.asha);
    const { browser, invitation } = await openLink(world, token);
    expect(invitation).toMatchObject({
      id: invitationId,
      state: 'opened',
      organization: 'Kestrel Systems',
      candidate: { name: 'Asha Menon', email: CANDIDATES.asha.email },
      invitedBy: { name: 'Daniel Osei' },
      assessment: {
        title: 'Backend engineer screening',
        durationMinutes: 90,
        questionCount: 2,
        maxPoints: 100,
      },
      minutesIfStartedNow: 90,
    });
    expect(invitation.attempt).toBeUndefined();
    expect(await stateOf(invitationId)).toBe('opened');
    expect((await browser.get(`/api/invitations/${invitationId}`)).body).toMatchObject({ id: invitationId });
  });

  test('uses nothing up: opened again in this browser it is the same session, elsewhere another', async () => {
    const { token } = await invite(world, assessmentId, somebody());
    const { browser } = await openLink(world, token);
    const first = browser.cookies.get('fairshot_candidate');
    await openLink(world, token, browser);
    expect(browser.cookies.get('fairshot_candidate')).toBe(first);
    const elsewhere = await openLink(world, token);
    expect(elsewhere.browser.cookies.get('fairshot_candidate')).not.toBe(first);
    expect((await browser.get(`/api/invitations/${elsewhere.invitation.id}`)).status).toBe(200);
  });

  test('keeps its cookie from scripts and from the network of others', async () => {
    const { token } = await invite(world, assessmentId, somebody());
    const cookie = String((await open(token)).headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toContain(token);
  });

  test('of another person in the same browser takes the browser over', async () => {
    const one = await invite(world, assessmentId, somebody());
    const other = await invite(world, assessmentId, somebody());
    const { browser } = await openLink(world, one.token);
    await openLink(world, other.token, browser);
    expect((await browser.get(`/api/invitations/${one.invitationId}`)).status).toBe(404);
    expect((await browser.get(`/api/invitations/${other.invitationId}`)).status).toBe(200);
  });

  test('tells how many minutes are left where the window cuts the time short', async () => {
    const soon = new Date(Date.now() + 30 * 60_000 + 30_000).toISOString();
    const { token } = await invite(world, assessmentId, somebody(), { closesAt: soon });
    expect((await openLink(world, token)).invitation.minutesIfStartedNow).toBe(30);
    const full = await invite(world, assessmentId, somebody(), { closesAt: soon, lateStart: 'full' });
    expect((await openLink(world, full.token)).invitation.minutesIfStartedNow).toBe(90);
  });

  test('can be read before its window opens', async () => {
    const opensAt = new Date(Date.now() + 3_600_000).toISOString();
    const { token } = await invite(world, assessmentId, somebody(), { opensAt });
    const { invitation } = await openLink(world, token);
    expect(Date.parse(invitation.opensAt)).toBeGreaterThan(Date.parse(invitation.now));
  });
});

describe('a link that leads nowhere says why', () => {
  test('unknown', async () => {
    expect(await open(newKey())).toMatchObject({ status: 404, body: { code: 'link_unknown' } });
  });

  test('withdrawn, with whom to ask', async () => {
    const { invitationId, token } = await invite(world, assessmentId, somebody());
    await world.kestrel.staff.daniel.browser.post(`${world.kestrel.path}/invitations/${invitationId}/revoke`);
    expect(await open(token)).toMatchObject({
      status: 410,
      body: { code: 'link_revoked', details: { invitedBy: 'Daniel Osei', organization: 'Kestrel Systems' } },
    });
  });

  test('expired, as soon as the window closes, whether or not the sweep came by', async () => {
    const { invitationId, token } = await invite(world, assessmentId, somebody());
    await world.moveClock('3 days');
    expect(await open(token)).toMatchObject({ status: 410, body: { code: 'link_expired' } });
    expect(await stateOf(invitationId)).toBe('sent');
    expect(await expireInvitations(world.platform)).toBeGreaterThan(0);
    expect(await stateOf(invitationId)).toBe('expired');
    expect(await open(token)).toMatchObject({ status: 410, body: { code: 'link_expired' } });
    await world.moveClock('-3 days');
  });

  test('after an expired invitation the same person can be invited again', async () => {
    const person = somebody();
    await invite(world, assessmentId, person);
    await world.moveClock('3 days');
    const later = {
      opensAt: new Date(Date.now() + 3 * 86_400_000).toISOString(),
      closesAt: new Date(Date.now() + 5 * 86_400_000).toISOString(),
    };
    const again = await invite(world, assessmentId, person, later);
    expect((await open(again.token)).status).toBe(200);
    await world.moveClock('-3 days');
  });
});

test('reading the invitation by GET changes nothing, and without the cookie it is not there', async () => {
  const { invitationId } = await invite(world, assessmentId, somebody());
  const answer = await world.stranger().get(`/api/invitations/${invitationId}`);
  expect(answer).toMatchObject({ status: 401, body: { code: 'link_session_gone' } });
  expect(await stateOf(invitationId)).toBe('sent');
});

test('a session ends after a month, and by revocation at once', async () => {
  const { invitationId, token } = await invite(world, assessmentId, somebody(), {
    closesAt: new Date(Date.now() + 90 * 86_400_000).toISOString(),
  });
  const { browser } = await openLink(world, token);
  await world.moveClock('31 days');
  expect((await browser.get(`/api/invitations/${invitationId}`)).status).toBe(401);
  await world.moveClock('-31 days');
  expect((await browser.get(`/api/invitations/${invitationId}`)).status).toBe(200);
  await world.platform.db.asLogin.updateTable('candidate_session').set({ revoked_at: new Date() }).execute();
  expect((await browser.get(`/api/invitations/${invitationId}`)).status).toBe(401);
});

test('somebody who guesses links is slowed down', async () => {
  const { token } = await invite(world, assessmentId, somebody());
  const browser = world.stranger();
  let status = 0;
  for (let guess = 0; guess < 80 && status !== 429; guess++) status = (await open(newKey(), browser)).status;
  expect(status).toBe(429);
  expect((await open(token)).status).toBe(200);
});
