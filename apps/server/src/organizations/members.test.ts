import { MemberForColleague, People, PeopleEvent } from '@fairshot/contracts/organizations/members.contract';
import type { Role } from '@fairshot/contracts/organizations/role';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { createAccount } from '../accounts/create-account.ts';
import { openSessions } from '../adapters/sessions-better-auth.ts';
import type { Answer } from '../platform/test-browser.ts';
import { createTestWorld, newKey, type Person, type TestWorld } from '../platform/test-world.ts';
import { addMember } from './found-organization.ts';

const PASSWORD = 'three calm herons at noon';
let world: TestWorld;
let marta: Person;

beforeAll(async () => {
  world = await createTestWorld();
  ({ marta } = world.kestrel.staff);
  const hash = await (await openSessions(world.platform)).hashPassword(PASSWORD);
  await world.platform.db.asLogin
    .insertInto('login_credential')
    .values({
      account_id: marta.accountId,
      provider_id: 'credential',
      provider_account_id: marta.accountId,
      password: hash,
    })
    .execute();
});
afterAll(() => world.close());

/** Everybody is back in the role of the cast before each test. */
beforeEach(async () => {
  const roles = {
    marta: 'owner',
    priya: 'author',
    daniel: 'recruiter',
    ravi: 'reviewer',
    hannah: 'invigilator',
  };
  for (const [key, role] of Object.entries(roles)) {
    const { memberId } = world.kestrel.staff[key as keyof typeof roles];
    await world.platform.db.asLogin
      .updateTable('member')
      .set({ role, removed_at: null })
      .where('id', '=', memberId)
      .execute();
  }
});

const of = (person: Person, act: string) => `${world.kestrel.path}/members/${person.memberId}/${act}`;
const changeRole = (person: Person, role: Role, seenRole: Role, by = marta) =>
  by.browser.put(of(person, 'role'), { role, seenRole });
const remove = (person: Person, by = marta) => by.browser.post(of(person, 'remove'));
const members = async (by = marta) =>
  People.parse((await by.browser.get(`${world.kestrel.path}/people`)).body).members;
const roleOf = async (person: Person) => (await members()).find(({ id }) => id === person.memberId)?.role;
const owners = async () => {
  const rows = await world.platform.db.asLogin
    .selectFrom('member')
    .select('id')
    .where('organization_id', '=', world.kestrel.id)
    .where('role', '=', 'owner')
    .where('removed_at', 'is', null)
    .execute();
  return rows.length;
};
const codes = (answers: Answer[]) => answers.map(({ body }) => body['code']).filter(Boolean);

describe('the members', () => {
  test('are seen by every colleague, and by an owner with when they were here and how they log in', async () => {
    const { hannah } = world.kestrel.staff;
    const seen = await hannah.browser.get(`${world.kestrel.path}/members`);
    const list = MemberForColleague.array().parse(seen.body['members']);
    expect(list.map(({ name }) => name)).toEqual([
      'Daniel Osei',
      'Hannah Lindqvist',
      'Marta Kowalska',
      'Priya Raghavan',
      'Ravi Iyer',
    ]);
    expect(list.find(({ isYou }) => isYou)?.name).toBe('Hannah Lindqvist');
    expect(JSON.stringify(seen.body)).not.toMatch(/lastSeen|SecondFactor/);
    expect(await members()).toHaveLength(5);
  });

  test('are noted as seen when they come back after a while', async () => {
    const { priya } = world.kestrel.staff;
    const before = (await members()).find(({ id }) => id === priya.memberId)?.lastSeenAt ?? '';
    await world.moveClock('6 minutes');
    await priya.browser.get(`${world.kestrel.path}/members`);
    const after = (await members()).find(({ id }) => id === priya.memberId)?.lastSeenAt ?? '';
    expect(after > before).toBe(true);
    await world.moveClock('-6 minutes');
  });
});

describe('a role', () => {
  test('is changed by an owner and counts from the next request on', async () => {
    const { hannah } = world.kestrel.staff;
    const create = () =>
      hannah.browser.post(`${world.kestrel.path}/assessments`, { idempotencyKey: newKey(), title: 'Mine' });
    expect((await create()).status).toBe(403);
    expect((await changeRole(hannah, 'author', 'invigilator')).status).toBe(200);
    expect((await create()).status).toBe(200);
    expect((await changeRole(hannah, 'invigilator', 'author')).status).toBe(200);
    expect((await create()).status).toBe(403);
  });

  test('that somebody else changed meanwhile is not overwritten', async () => {
    const { ravi } = world.kestrel.staff;
    await changeRole(ravi, 'recruiter', 'reviewer');
    expect((await changeRole(ravi, 'author', 'reviewer')).body['code']).toBe('changed_meanwhile');
    expect(await roleOf(ravi)).toBe('recruiter');
    // Whoever wanted what is so already has it.
    expect((await changeRole(ravi, 'recruiter', 'reviewer')).status).toBe(200);
  });
});

describe('the last owner', () => {
  test('can neither be demoted, removed nor leave', async () => {
    expect((await changeRole(marta, 'author', 'owner')).body['code']).toBe('last_owner');
    expect((await remove(marta)).body['code']).toBe('last_owner');
    expect((await marta.browser.post(`${world.kestrel.path}/leave`)).body['code']).toBe('last_owner');
    expect(await owners()).toBe(1);
  });

  test('is kept by the database itself, whoever writes', async () => {
    for (const statement of [
      `update member set role = 'author' where id = '${marta.memberId}'`,
      `update member set removed_at = now() where id = '${marta.memberId}'`,
      `delete from member where id = '${marta.memberId}'`,
    ])
      await expect(sql.raw(statement).execute(world.platform.db.asLogin), statement).rejects.toThrow(
        /keeps an owner/,
      );
  });

  test('is there after two owners demote each other, remove each other or leave, at the same moment', async () => {
    const { priya } = world.kestrel.staff;
    const acts: [string, (by: Person, whom: Person) => Promise<Answer>][] = [
      ['demote', (by, whom) => changeRole(whom, 'author', 'owner', by)],
      ['remove', (by, whom) => remove(whom, by)],
      ['leave', (by) => by.browser.post(`${world.kestrel.path}/leave`)],
    ];
    for (const [act, run] of acts)
      for (let round = 0; round < 5; round++) {
        await sql`update member set role = 'owner', removed_at = null
          where id in (${marta.memberId}, ${priya.memberId})`.execute(world.platform.db.asLogin);
        const answers = await Promise.all([run(marta, priya), run(priya, marta)]);
        expect(await owners(), act).toBe(1);
        expect(codes(answers), act).toHaveLength(1);
      }
  });

  test('is there after two transactions that ask nobody', async () => {
    const { priya } = world.kestrel.staff;
    await changeRole(priya, 'owner', 'author');
    const demote = (person: Person) =>
      sql`update member set role = 'author' where id = ${person.memberId}`.execute(world.platform.db.asLogin);
    const done = await Promise.allSettled([demote(marta), demote(priya)]);
    expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await owners()).toBe(1);
  });
});

describe('a member who is removed', () => {
  test('is out at once, keeps their name on what they made, and is brought back by undo', async () => {
    const { priya } = world.kestrel.staff;
    const made = await priya.browser.post(`${world.kestrel.path}/assessments`, {
      idempotencyKey: newKey(),
      title: 'By Priya',
    });
    expect(made.status).toBe(200);
    expect((await remove(priya)).status).toBe(200);
    expect((await priya.browser.get(`${world.kestrel.path}/assessments`)).status).toBe(404);
    expect((await priya.browser.get('/api/me')).body['organizations']).toEqual([]);
    expect((await members()).map(({ name }) => name)).not.toContain('Priya Raghavan');

    const { rows } = await sql<{ name: string }>`
      select account.name from assessment join member on member.id = assessment.created_by
      join account on account.id = member.account_id where assessment.id = ${made.body['id']}`.execute(
      world.platform.db.asLogin,
    );
    expect(rows).toEqual([{ name: 'Priya Raghavan' }]);

    expect((await marta.browser.post(of(priya, 'restore'))).status).toBe(200);
    expect((await priya.browser.get(`${world.kestrel.path}/assessments`)).status).toBe(200);
    expect(await roleOf(priya)).toBe('author');
  });

  test('sees nothing of the organization in the database either', async () => {
    const { daniel } = world.kestrel.staff;
    await remove(daniel);
    const rows = await world.platform.db.transaction(
      { kind: 'account', accountId: daniel.accountId },
      async (tx) => [
        ...(await tx.selectFrom('member').select('id').execute()),
        ...(await tx.selectFrom('organization').select('id').execute()),
      ],
    );
    expect(rows).toEqual([]);
  });

  test('of another organization is nobody here', async () => {
    const { petr } = world.ostrava.staff;
    for (const act of ['remove', 'restore', 'end-sessions'])
      expect((await marta.browser.post(of(petr, act))).status, act).toBe(404);
    expect((await changeRole(petr, 'author', 'owner')).status).toBe(404);
  });
});

test('a member leaves by themselves, and is out', async () => {
  const { ravi } = world.kestrel.staff;
  expect((await ravi.browser.post(`${world.kestrel.path}/leave`)).status).toBe(204);
  expect((await ravi.browser.get(`${world.kestrel.path}/members`)).status).toBe(404);
});

test('an owner ends the sessions of a member, who is out within the two seconds of the short cookie', async () => {
  const { hannah } = world.kestrel.staff;
  expect((await marta.browser.post(of(hannah, 'end-sessions'))).status).toBe(204);
  hannah.browser.forgetShortCookie();
  expect((await hannah.browser.get('/api/me')).status).toBe(401);
});

describe('ownership', () => {
  const transfer = (password = PASSWORD, to = world.kestrel.staff.daniel) =>
    marta.browser.post(`${world.kestrel.path}/transfer`, {
      memberId: to.memberId,
      ownRole: 'author',
      password,
    });

  test('is transferred in one act, confirmed with the password', async () => {
    const { daniel } = world.kestrel.staff;
    expect((await transfer('a guess')).body['code']).toBe('wrong_password');
    expect(await owners()).toBe(1);
    expect((await transfer()).status).toBe(204);
    expect((await marta.browser.get(`${world.kestrel.path}/people`)).status).toBe(403);
    const list = await members(daniel);
    expect(list.find(({ isYou }) => isYou)?.role).toBe('owner');
    expect(list.find(({ name }) => name === 'Marta Kowalska')?.role).toBe('author');
  });

  test('is not transferred to somebody who has it, is gone, or works elsewhere', async () => {
    const { daniel, ravi } = world.kestrel.staff;
    await changeRole(daniel, 'owner', 'recruiter');
    expect((await transfer()).body['code']).toBe('wrong_state');
    await remove(ravi);
    expect((await transfer(PASSWORD, ravi)).status).toBe(404);
    expect((await transfer(PASSWORD, world.ostrava.staff.petr)).status).toBe(404);
  });
});

test('what became of people is written down: who did what to whom, newest first, page by page', async () => {
  const { priya } = world.kestrel.staff;
  await changeRole(priya, 'reviewer', 'author');
  await remove(priya);
  const path = `${world.kestrel.path}/people/events`;
  const first = await marta.browser.get(path);
  const events = PeopleEvent.array().parse(first.body['events']);
  expect(events.slice(0, 2)).toMatchObject([
    { kind: 'remove', actor: 'Marta Kowalska', subject: 'Priya Raghavan', roleBefore: 'reviewer' },
    { kind: 'change_role', subject: 'Priya Raghavan', roleBefore: 'author', roleAfter: 'reviewer' },
  ]);
  const older = await marta.browser.get(`${path}?before=${events[0]?.id}`);
  expect(PeopleEvent.array().parse(older.body['events'])[0]?.id).toBe(events[1]?.id);
  expect((await world.ostrava.staff.petr.browser.get(path)).status).toBe(404);
});

test('a person works in several organizations, with a role in each', async () => {
  const { hannah } = world.kestrel.staff;
  await world.platform.db.asLogin.transaction().execute(async (tx) => {
    const accountId = await createAccount(tx, { name: 'Lin Wei', email: 'lin.wei@kestrel.example' });
    await addMember(tx, { organizationId: world.kestrel.id, accountId, role: 'author' });
    await addMember(tx, { organizationId: world.ostrava.id, accountId, role: 'owner' });
    await addMember(tx, { organizationId: world.ostrava.id, accountId: hannah.accountId, role: 'reviewer' });
  });
  const sessions = await openSessions(world.platform);
  hannah.browser.keep(await sessions.enter(hannah.accountId, { ip: '127.0.0.1', userAgent: 'test' }));
  expect((await hannah.browser.get('/api/me')).body['organizations']).toMatchObject([
    { name: 'Kestrel Systems', role: 'invigilator' },
    { name: 'Ostrava Tools', role: 'reviewer' },
  ]);
  expect((await hannah.browser.get(`${world.ostrava.path}/members`)).status).toBe(200);
});

describe('the organization', () => {
  const save = (changes: object) =>
    marta.browser.put(world.kestrel.path, { name: 'Kestrel', requiresSecondFactor: false, ...changes });
  const settings = async () => (await marta.browser.get(world.kestrel.path)).body;

  test('is renamed, and of two who rename it at once the second is told', async () => {
    const { revision } = await settings();
    expect((await save({ name: 'کسترل 🦅 & Söhne', revision })).body).toMatchObject({
      name: 'کسترل 🦅 & Söhne',
      slug: 'kestrel-systems',
    });
    expect((await save({ name: 'Another', revision })).body['code']).toBe('changed_meanwhile');
    expect((await save({ name: 'Kestrel Systems', revision: Number(revision) + 1 })).status).toBe(200);
  });

  test.each([' ', 'x'.repeat(201), 'two\nlines'])('is not called %j', async (name) => {
    const answer = await save({ name, revision: 1 });
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'name' }] } });
  });
});
