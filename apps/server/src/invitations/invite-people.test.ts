import { InvitationListItem, Invited } from '@fairshot/contracts/invitations/invitations.contract';
import { LetterForAdmin, LetterListItem } from '@fairshot/contracts/invitations/invitations.contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { CANDIDATES } from '../../../../db/cast.ts';
import { invite, listOf, publishAssessment } from '../platform/test-sitting.ts';
import { createTestWorld, newKey, type TestWorld } from '../platform/test-world.ts';

const { asha, yusuf, grace } = CANDIDATES;
let world: TestWorld;
let assessmentId: string;

beforeAll(async () => {
  world = await createTestWorld();
  assessmentId = (await publishAssessment(world)).id;
});
afterAll(() => world.close());

function send(list: object, assessment = assessmentId) {
  const path = `${world.kestrel.path}/assessments/${assessment}/invitations`;
  return world.kestrel.staff.daniel.browser.post(path, list);
}

async function listInvitations(query = '') {
  const { body } = await world.kestrel.staff.hannah.browser.get(`${world.kestrel.path}/invitations${query}`);
  return InvitationListItem.array().parse(body['invitations']);
}

describe('a pasted list', () => {
  test('invites each person once, in whatever letters and however often the address is written', async () => {
    const people = [asha, { email: ' ASHA.Menon@Example.ORG ', name: 'Asha' }, { email: yusuf.email }];
    const answer = Invited.parse((await send(listOf(people))).body);
    expect(answer.people.map(({ email, outcome }) => [email, outcome])).toEqual([
      [asha.email, 'invited'],
      [yusuf.email, 'invited'],
    ]);
    expect(answer.people[0]?.personalLink).toMatch(/^http:\/\/fairshot\.test\/test\/[\w-]{43}$/);
    expect((await listInvitations()).map(({ candidate, state }) => [candidate.name, state])).toEqual(
      expect.arrayContaining([
        ['Asha Menon', 'sent'],
        ['', 'sent'],
      ]),
    );
  });

  test('leaves those alone who have an invitation already, and names it', async () => {
    const [before] = (await listInvitations()).filter(({ candidate }) => candidate.email === asha.email);
    const answer = Invited.parse((await send(listOf([asha, grace]))).body);
    expect(answer.people).toMatchObject([
      { email: asha.email, outcome: 'already_invited', invitationId: before?.id },
      { email: grace.email, outcome: 'invited' },
    ]);
  });

  test('sent twice with one key invites once and is answered alike, links included', async () => {
    const list = listOf([{ email: 'twice@example.org' }]);
    const answers = await Promise.all([send(list), send(list)]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(
      (await listInvitations()).filter(({ candidate }) => candidate.email === 'twice@example.org'),
    ).toHaveLength(1);
  });

  test('and another one at the same moment invite a person on both once', async () => {
    const answers = await Promise.all(
      [0, 1, 2, 3].map(() => send(listOf([{ email: 'both@example.org' }, { email: 'lists@example.org' }]))),
    );
    const outcomes = answers.flatMap((answer) =>
      Invited.parse(answer.body).people.map(({ outcome }) => outcome),
    );
    expect(outcomes.filter((outcome) => outcome === 'invited')).toHaveLength(2);
    expect(outcomes).toHaveLength(8);
  });

  test('of 500 people goes through', async () => {
    const people = Array.from({ length: 500 }, (_, number) => ({ email: `campus-${number}@example.org` }));
    expect(Invited.parse((await send(listOf(people))).body).people).toHaveLength(500);
    expect((await send(listOf([...people, asha]))).body['code']).toBe('bad_input');
  });
});

test('every letter has its task, and a list that is refused leaves neither', async () => {
  const tasks = sql<{ waiting: number; letters: number }>`
    select (select count(distinct singleton_key) from pgboss.job where name = 'send-letter') as waiting,
      (select count(*) from letter) as letters`;
  const before = (await tasks.execute(world.platform.db.asLogin)).rows[0];
  expect(before?.waiting).toBe(before?.letters);
  expect((await send(listOf([asha], { timeZone: 'Nowhere' }))).status).toBe(400);
  expect((await tasks.execute(world.platform.db.asLogin)).rows[0]).toEqual(before);
});

describe('an invitation is refused', () => {
  test('where the assessment was never published', async () => {
    const { browser } = world.kestrel.staff.daniel;
    const begun = await browser.post(`${world.kestrel.path}/assessments`, {
      idempotencyKey: newKey(),
      title: 'Draft',
    });
    expect(await send(listOf([asha]), String(begun.body['id']))).toMatchObject({
      status: 409,
      body: { code: 'wrong_state' },
    });
  });

  test.each([
    ['closes before it opens', { closesAt: '2020-01-01T00:00:00Z' }, 'closesAt'],
    ['is over already', { opensAt: '2020-01-01T00:00:00Z', closesAt: '2020-01-02T00:00:00Z' }, 'closesAt'],
    ['is told in a zone that does not exist', { timeZone: 'Kochi/Fort' }, 'timeZone'],
  ])('when its window %s', async (_, changes, path) => {
    expect(await send(listOf([{ email: 'window@example.org' }], changes))).toMatchObject({
      status: 400,
      body: { code: 'bad_input', fields: [{ path }] },
    });
  });

  test.each(['no-at-sign', 'two@at@signs.org', 'line\r\nBcc: all@example.org', 'nul\0@example.org', ''])(
    'for an address like %j, by its place in the list',
    async (email) => {
      const answer = await send(listOf([asha, { email }]));
      expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'people.1.email' }] } });
    },
  );
});

describe('the letter', () => {
  test('says who invites to what, for how long, when, and holds the personal link', async () => {
    const { token } = await invite(
      world,
      assessmentId,
      { name: 'Clara Weiss', email: 'clara@example.org' },
      { opensAt: '2026-11-20T04:30:00Z', closesAt: '2126-11-22T12:30:00Z', timeZone: 'Asia/Kolkata' },
    );
    await world.platform.db.asLogin
      .updateTable('account')
      .set({ is_platform_admin: true })
      .where('id', '=', world.kestrel.staff.marta.accountId)
      .execute();
    const admin = world.kestrel.staff.marta.browser;
    admin.forgetShortCookie();
    const { body } = await admin.get('/api/admin/letters');
    const newest = LetterListItem.array().parse(body['letters'])[0];
    expect(newest).toMatchObject({
      kind: 'invitation',
      recipient: 'clara@example.org',
      subject: 'Kestrel Systems invites you to Backend engineer screening',
      state: 'queued',
    });
    const letter = LetterForAdmin.parse((await admin.get(`/api/admin/letters/${newest?.id}`)).body);
    expect(letter.text).toContain('Clara Weiss, Kestrel Systems invites you to Backend engineer screening.');
    expect(letter.text).toContain('90 minutes from the moment you press Start, at the latest until');
    expect(letter.text).toContain('Fri 20 Nov 2026, 10:00 to');
    expect(letter.text).toContain('Asia/Kolkata');
    expect(letter.text).toContain('In UTC: Fri 20 Nov 2026, 04:30');
    expect(letter.text).toContain(`http://fairshot.test/test/${token}`);
    expect(letter.text).toContain('Daniel Osei, Kestrel Systems');
  });

  test('and the database hold no usable link', async () => {
    const { token } = await invite(world, assessmentId, { name: '', email: 'sealed@example.org' });
    for (const table of ['letter', 'invitation', 'invitation_batch'] as const) {
      const rows = await world.platform.db.asLogin.selectFrom(table).selectAll().execute();
      const everything = rows
        .flatMap((row) => Object.values(row))
        .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value)))
        .join('\n');
      expect(everything).not.toContain(token);
    }
  });
});

describe('staff', () => {
  test('withdraw an invitation, once', async () => {
    const { invitationId } = await invite(world, assessmentId, { name: '', email: 'withdrawn@example.org' });
    const { browser } = world.kestrel.staff.daniel;
    const revoke = () => browser.post(`${world.kestrel.path}/invitations/${invitationId}/revoke`);
    expect((await revoke()).body).toMatchObject({ state: 'revoked' });
    expect(await revoke()).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
  });

  test('renew a link: the old one is unknown from then on, the new one opens', async () => {
    const { invitationId, token } = await invite(world, assessmentId, {
      name: '',
      email: 'renewed@example.org',
    });
    const { browser } = world.kestrel.staff.daniel;
    const renewed = await browser.post(`${world.kestrel.path}/invitations/${invitationId}/renew-link`);
    const fresh = String(renewed.body['personalLink']).split('/').at(-1);
    const open = (link: string | undefined) =>
      world.stranger().post('/api/invitations/open', { token: link });
    expect((await open(token)).body['code']).toBe('link_unknown');
    expect((await open(fresh)).status).toBe(200);
  });

  test('see only the invitations they ask for', async () => {
    const revoked = await listInvitations(`?state=revoked&assessmentId=${assessmentId}`);
    expect(revoked.map(({ candidate }) => candidate.email)).toEqual(['withdrawn@example.org']);
    expect(await listInvitations(`?assessmentId=${newKey()}`)).toEqual([]);
  });
});
