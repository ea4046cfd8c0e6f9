import { Me } from '@fairshot/contracts/accounts/accounts.contract';
import { LetterForAdmin } from '@fairshot/contracts/invitations/invitations.contract';
import { InvitedMembers, MemberInvitation } from '@fairshot/contracts/organizations/members.contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { system } from '../platform/actor.ts';
import type { TestBrowser } from '../platform/test-browser.ts';
import { createTestWorld, newKey, type TestWorld } from '../platform/test-world.ts';
import { expireMemberInvitations } from './member-invitation.store.ts';

const PASSWORD = 'a long enough password';
let world: TestWorld;

beforeAll(async () => {
  world = await createTestWorld();
  await world.platform.db.asLogin
    .updateTable('account')
    .set({ is_platform_admin: true })
    .where('id', '=', world.ostrava.staff.petr.accountId)
    .execute();
  world.ostrava.staff.petr.browser.forgetShortCookie();
});
afterAll(() => world.close());

const path = () => `${world.kestrel.path}/member-invitations`;
const wish = (emails: string[], changes: object = {}) => ({
  idempotencyKey: newKey(),
  emails,
  role: 'author',
  sendsLetters: true,
  ...changes,
});
const invite = (emails: string[], changes: object = {}) =>
  world.kestrel.staff.marta.browser.post(path(), wish(emails, changes));

/** An invitation of one address: its id and the token of its link. */
async function invited(email: string, changes: object = {}): Promise<{ id: string; token: string }> {
  const { people } = InvitedMembers.parse((await invite([email], changes)).body);
  const { id } = (await listed()).find((row) => row.email === email) ?? { id: '' };
  return { id, token: people[0]?.link?.split('/join/').at(-1) ?? '' };
}

async function listed(): Promise<MemberInvitation[]> {
  const { body } = await world.kestrel.staff.marta.browser.get(`${world.kestrel.path}/people`);
  return MemberInvitation.array().parse(body['invitations']);
}

const look = (token: string) => world.stranger().post('/api/join/look', { token });
const joinAnew = (token: string, browser: TestBrowser = world.stranger(), name = 'Noor Haddad') =>
  browser.post('/api/join/new', { token, name, password: PASSWORD });
const lettersTo = async (recipient: string) =>
  world.platform.db.asLogin
    .selectFrom('letter')
    .select(['id', 'kind'])
    .where('recipient', '=', recipient)
    .orderBy('created_at')
    .execute();
const memberships = async (email: string) =>
  (
    await world.platform.db.asLogin
      .selectFrom('member')
      .innerJoin('account', 'account.id', 'member.account_id')
      .select('member.id')
      .where('email', '=', email)
      .execute()
  ).length;

describe('somebody who is invited', () => {
  test('gets a letter with a link, reads who invites to what, joins with name and password and is in', async () => {
    const email = 'noor.haddad@kestrel.example';
    const { token } = await invited(email, { role: 'reviewer' });
    const [letter] = await lettersTo(email);
    const shown = await world.ostrava.staff.petr.browser.get(`/api/admin/letters/${letter?.id}`);
    const { text } = LetterForAdmin.parse(shown.body);
    expect(text).toContain(`http://fairshot.test/join/${token}`);
    expect(text).toContain('Marta Kowalska invites you to work with Kestrel Systems');

    expect((await look(token)).body).toMatchObject({
      organization: 'Kestrel Systems',
      invitedBy: 'Marta Kowalska',
      email,
      role: 'reviewer',
      hasAccount: false,
    });
    const browser = world.stranger();
    const me = Me.parse((await joinAnew(token, browser)).body);
    expect(me).toMatchObject({
      email,
      name: 'Noor Haddad',
      organizations: [{ slug: 'kestrel-systems', role: 'reviewer', needsSecondFactor: false }],
    });
    expect((await browser.get(`${world.kestrel.path}/members`)).status).toBe(200);
    expect((await browser.get(`${world.kestrel.path}/people`)).status).toBe(403);
    expect((await world.stranger().post('/api/log-in', { email, password: PASSWORD })).status).toBe(200);
    expect((await listed()).find((row) => row.email === email)?.state).toBe('accepted');
  });

  test('is invited without a letter where the link is passed on by hand', async () => {
    const email = 'by.hand@kestrel.example';
    const { token } = await invited(email, { sendsLetters: false });
    expect(await lettersTo(email)).toEqual([]);
    expect((await look(token)).status).toBe(200);
  });

  test('joins with the account they have, once they are logged in, and keeps it', async () => {
    const { petr } = world.ostrava.staff;
    const { token } = await invited('petr.havel@ostrava.example');
    expect((await look(token)).body['hasAccount']).toBe(true);
    expect((await joinAnew(token)).body['code']).toBe('already_exists');
    expect((await world.stranger().post('/api/join', { token })).status).toBe(401);
    const joined = await petr.browser.post('/api/join', { token });
    expect(joined.body).toMatchObject({ organizationId: world.kestrel.id, slug: 'kestrel-systems' });
    expect((await petr.browser.get('/api/me')).body['organizations']).toHaveLength(2);
    await world.kestrel.staff.marta.browser.post(
      `${world.kestrel.path}/members/${await memberIdOf(petr.accountId)}/remove`,
    );
  });

  test('cannot accept what was written to somebody else', async () => {
    const { token } = await invited('somebody.else@kestrel.example');
    const answer = await world.ostrava.staff.petr.browser.post('/api/join', { token });
    expect(answer.body).toMatchObject({
      code: 'not_allowed',
      message:
        'This invitation is for somebody.else@kestrel.example, and you are logged in as petr.havel@ostrava.example.',
    });
  });

  test('and was here before comes back as the same member under the new role', async () => {
    const { daniel, marta } = world.kestrel.staff;
    await marta.browser.post(`${world.kestrel.path}/members/${daniel.memberId}/remove`);
    const { token } = await invited('daniel.osei@kestrel.example', { role: 'author' });
    expect((await daniel.browser.post('/api/join', { token })).status).toBe(200);
    expect(await memberIdOf(daniel.accountId)).toBe(daniel.memberId);
    expect((await daniel.browser.get('/api/me')).body['organizations']).toMatchObject([{ role: 'author' }]);
  });

  async function memberIdOf(accountId: string): Promise<string> {
    const row = await world.platform.db.asLogin
      .selectFrom('member')
      .select('id')
      .where('account_id', '=', accountId)
      .where('organization_id', '=', world.kestrel.id)
      .executeTakeFirstOrThrow();
    return row.id;
  }
});

describe('a link', () => {
  test('accepted twice at the same moment, by two browsers, makes one account and one membership', async () => {
    const email = 'twice@kestrel.example';
    const { token } = await invited(email);
    const answers = await Promise.all([joinAnew(token), joinAnew(token), joinAnew(token)]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    expect(await memberships(email)).toBe(1);
    expect((await look(token)).body).toMatchObject({ code: 'link_spent' });
  });

  test('that was withdrawn, is too old or was never made says so', async () => {
    const { marta } = world.kestrel.staff;
    const withdrawn = await invited('withdrawn@kestrel.example');
    expect((await marta.browser.post(`${path()}/${withdrawn.id}/revoke`)).status).toBe(204);
    expect((await marta.browser.post(`${path()}/${withdrawn.id}/revoke`)).body['code']).toBe('wrong_state');
    expect(await look(withdrawn.token)).toMatchObject({ status: 410, body: { code: 'link_revoked' } });
    expect((await joinAnew(withdrawn.token)).body['code']).toBe('link_revoked');

    const old = await invited('too.old@kestrel.example');
    await world.moveClock('8 days');
    expect(await look(old.token)).toMatchObject({ status: 410, body: { code: 'link_expired' } });
    expect((await joinAnew(old.token)).body['code']).toBe('link_expired');
    expect((await listed()).find(({ id }) => id === old.id)?.state).toBe('expired');
    await world.moveClock('-8 days');

    expect(await look('x'.repeat(43))).toMatchObject({ status: 404, body: { code: 'link_unknown' } });
  });

  test('is made anew with seven new days, and the old one is unknown from then on', async () => {
    const email = 'again@kestrel.example';
    const { id, token } = await invited(email);
    await world.moveClock('8 days');
    await world.platform.db.transaction(system, (tx) => expireMemberInvitations(tx));
    const sent = await world.kestrel.staff.marta.browser.post(`${path()}/${id}/send`, { sendsLetter: true });
    const fresh = String(sent.body['link']).split('/join/').at(-1) ?? '';
    expect((await look(token)).body['code']).toBe('link_unknown');
    expect((await look(fresh)).status).toBe(200);
    expect(await lettersTo(email)).toHaveLength(2);
    expect((await joinAnew(fresh)).status).toBe(200);
    await world.moveClock('-8 days');
  });

  test('withdrawn and accepted at the same moment does one of the two', async () => {
    const email = 'race@kestrel.example';
    const { id, token } = await invited(email);
    const [revoked, joined] = await Promise.all([
      world.kestrel.staff.marta.browser.post(`${path()}/${id}/revoke`),
      joinAnew(token),
    ]);
    expect([revoked.status === 204, joined.status === 200].filter(Boolean)).toHaveLength(1);
    expect(await memberships(email)).toBe(joined.status === 200 ? 1 : 0);
  });

  test('lies nowhere in the database in a form that could be followed', async () => {
    const { token } = await invited('hashed@kestrel.example');
    const rows = await world.platform.db.asLogin.selectFrom('member_invitation').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('a list of addresses', () => {
  test('tells of each what became of it, and counts an address once, however it is written', async () => {
    await invite(['known@kestrel.example']);
    const { body } = await invite([
      ' New.Person+talks@KESTREL.example ',
      'new.person+talks@kestrel.example',
      'known@kestrel.example',
      'ravi.iyer@kestrel.example',
      'marta.kowalska@kestrel.example',
    ]);
    expect(InvitedMembers.parse(body).people).toEqual([
      {
        email: 'new.person+talks@kestrel.example',
        outcome: 'invited',
        link: expect.stringMatching(/\/join\/[\w-]{43}$/),
      },
      { email: 'known@kestrel.example', outcome: 'already_invited' },
      { email: 'ravi.iyer@kestrel.example', outcome: 'already_member' },
      { email: 'marta.kowalska@kestrel.example', outcome: 'yourself' },
    ]);
  });

  test('sent twice, also at the same moment, invites once and gives the same links', async () => {
    const email = 'patient@kestrel.example';
    const same = wish([email]);
    const { browser } = world.kestrel.staff.marta;
    const answers = await Promise.all([1, 2, 3].map(() => browser.post(path(), same)));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(InvitedMembers.parse(answers[0]?.body).people[0]?.outcome).toBe('invited');
    expect(await lettersTo(email)).toHaveLength(1);
    expect((await listed()).filter((row) => row.email === email)).toHaveLength(1);
  });

  test('of ten thousand is refused with a sentence, and nobody is invited', async () => {
    const before = await listed();
    const answer = await invite(Array.from({ length: 10_000 }, (_, at) => `person${at}@kestrel.example`));
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'bad_input', fields: [{ path: 'emails', message: 'At most 100 people at once' }] },
    });
    expect(await listed()).toHaveLength(before.length);
  });

  test.each([
    ['no address', 'nobody'],
    ['a line break in it', 'a@b.example\r\nBcc: all@example.org'],
    ['too long an address', `${'x'.repeat(250)}@kestrel.example`],
  ])('with %s is refused and names it', async (_, email) => {
    const answer = await invite(['fine@kestrel.example', email]);
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'emails.1' }] } });
  });
});

test('a name in any script is kept as it was typed', async () => {
  for (const [at, name] of ['نور حداد', 'Zoe\u0308 🦉', '李薇', 'ṛ'.repeat(200)].entries()) {
    const { token } = await invited(`script${at}@kestrel.example`);
    expect((await joinAnew(token, world.stranger(), name)).body['name']).toBe(name);
  }
});
