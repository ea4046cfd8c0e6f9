import { Me } from '@fairshot/contracts/accounts/accounts.contract';
import { SecondFactorBegun } from '@fairshot/contracts/accounts/you.contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { openSessions } from '../adapters/sessions-better-auth.ts';
import type { TestBrowser } from '../platform/test-browser.ts';
import { createTestWorld, type Person, type TestWorld } from '../platform/test-world.ts';
import { putPassword } from './account.store.ts';
import { createLogInLink } from './create-log-in-link.ts';
import { issueResetLink } from './issue-reset-link.ts';
import { codeOfApp } from './test-code.ts';

const PASSWORD = 'three calm herons at noon';
const PRIYA = 'priya.raghavan@kestrel.example';
let world: TestWorld;
let priya: Person;

beforeAll(async () => {
  world = await createTestWorld();
  ({ priya } = world.kestrel.staff);
  const hash = await (await openSessions(world.platform)).hashPassword(PASSWORD);
  await world.platform.db.asLogin.transaction().execute(async (tx) => {
    await putPassword(tx, priya.accountId, hash);
    await putPassword(tx, world.kestrel.staff.marta.accountId, hash);
  });
});
afterAll(() => world.close());

const wrongCode = (right: string) => (right === '000000' ? '111111' : '000000');

async function logIn(browser: TestBrowser = world.stranger(), password = PASSWORD) {
  return { browser, answer: await browser.post('/api/log-in', { email: PRIYA, password }) };
}

/** A second factor that counts, set up from nothing. */
async function setUp(browser: TestBrowser): Promise<SecondFactorBegun> {
  const begun = await browser.post('/api/me/second-factor', { password: PASSWORD });
  expect(begun.status).toBe(200);
  const factor = SecondFactorBegun.parse(begun.body);
  const confirmed = await browser.post('/api/me/second-factor/confirm', { code: codeOfApp(factor.secret) });
  expect(Me.parse(confirmed.body).hasSecondFactor).toBe(true);
  return factor;
}

async function countSessions(): Promise<number> {
  const rows = await world.platform.db.asLogin
    .selectFrom('login_session')
    .select('id')
    .where('account_id', '=', priya.accountId)
    .execute();
  return rows.length;
}

let factor: SecondFactorBegun;
beforeEach(async () => {
  await issueResetLink(world.platform, PRIYA, true);
  const { browser } = await logIn();
  priya.browser.keep([...browser.cookies].map(([name, value]) => `${name}=${value}`));
  factor = await setUp(priya.browser);
});

describe('a second factor', () => {
  test('is begun with the password and counts only after its first code', async () => {
    await issueResetLink(world.platform, PRIYA, true);
    const { browser } = await logIn();
    const refused = await browser.post('/api/me/second-factor', { password: 'not the password' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'wrong_password' } });
    const begun = SecondFactorBegun.parse(
      (await browser.post('/api/me/second-factor', { password: PASSWORD })).body,
    );
    expect(begun.uri).toContain('otpauth://totp/FairShot');
    expect(new Set(begun.backupCodes).size).toBe(10);
    const code = codeOfApp(begun.secret);
    expect(
      (await browser.post('/api/me/second-factor/confirm', { code: wrongCode(code) })).body['code'],
    ).toBe('wrong_code');
    expect((await logIn()).answer.status).toBe(200);
    expect((await browser.post('/api/me/second-factor/confirm', { code })).status).toBe(200);
    expect((await browser.get('/api/me')).body['hasSecondFactor']).toBe(true);
    expect((await logIn()).answer.body['code']).toBe('code_needed');
  });

  test('is begun once: a second time is refused while one counts', async () => {
    const again = await priya.browser.post('/api/me/second-factor', { password: PASSWORD });
    expect(again.body['code']).toBe('wrong_state');
  });

  test('begun twice at the same moment is one, and its code is taken', async () => {
    await issueResetLink(world.platform, PRIYA, true);
    const { browser } = await logIn();
    const begin = () => browser.post('/api/me/second-factor', { password: PASSWORD });
    const answers = await Promise.all([begin(), begin()]);
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const secrets = answers.flatMap(({ status, body }) =>
      status === 200 ? [SecondFactorBegun.parse(body).secret] : [],
    );
    const taken = [];
    for (const secret of secrets) {
      const { status } = await browser.post('/api/me/second-factor/confirm', { code: codeOfApp(secret) });
      if (status === 200) taken.push(secret);
    }
    expect(taken).toHaveLength(1);
  });

  test('lies nowhere in the database in a form that could be used', async () => {
    const rows = await world.platform.db.asLogin.selectFrom('login_second_factor').selectAll().execute();
    const written = JSON.stringify(rows);
    expect(written).not.toContain(factor.secret);
    for (const code of factor.backupCodes) expect(written).not.toContain(code);
  });
});

describe('the log-in with a second factor', () => {
  test('opens nothing before the code: no cookie of the first step is believed', async () => {
    const { browser, answer } = await logIn();
    expect(answer).toMatchObject({ status: 401, body: { code: 'code_needed' } });
    const names = [answer.headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split('=')[0]);
    expect(names).toEqual(['fairshot.two_factor']);
    expect((await browser.get('/api/me')).status).toBe(401);
  });

  test('is finished by a code of the app, once', async () => {
    const { browser } = await logIn();
    const challenge = [...browser.cookies].map(([name, value]) => `${name}=${value}`);
    const code = codeOfApp(factor.secret);
    const entered = await browser.post('/api/log-in/code', { code: ` ${code} ` });
    expect(Me.parse(entered.body).email).toBe(PRIYA);
    expect((await browser.get('/api/me')).status).toBe(200);

    const thief = world.stranger();
    thief.keep(challenge);
    expect((await thief.post('/api/log-in/code', { code })).body['code']).toBe('log_in_anew');
    expect((await thief.get('/api/me')).status).toBe(401);
  });

  test('is not finished a second time by the same code, read over a shoulder', async () => {
    const before = await countSessions();
    const code = codeOfApp(factor.secret);
    const [first, second] = [await logIn(), await logIn()];
    const answers = await Promise.all(
      [first, second].map(({ browser }) => browser.post('/api/log-in/code', { code })),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 403]);
    const shutOut = answers[0]?.status === 200 ? second : first;
    expect((await shutOut.browser.get('/api/me')).status).toBe(401);
    expect(await countSessions()).toBe(before + 1);
  });

  test('is finished by a backup code, which is used up by that', async () => {
    const [code = ''] = factor.backupCodes;
    const first = await logIn();
    expect((await first.browser.post('/api/log-in/code', { code })).status).toBe(200);
    const second = await logIn();
    expect((await second.browser.post('/api/log-in/code', { code })).body['code']).toBe('wrong_code');
  });

  test('of two who use one backup code at once lets one in', async () => {
    const [code = ''] = factor.backupCodes;
    const doors = [await logIn(), await logIn()];
    const answers = await Promise.all(doors.map(({ browser }) => browser.post('/api/log-in/code', { code })));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 403]);
  });

  test('is over after five wrong codes, and shut for the account after ten in a row', async () => {
    const wrong = wrongCode(codeOfApp(factor.secret));
    const codes: unknown[] = [];
    for (let door = 0; door < 2; door++) {
      const { browser } = await logIn();
      for (let guess = 0; guess < 6; guess++)
        codes.push((await browser.post('/api/log-in/code', { code: wrong })).body['code']);
    }
    expect(codes.slice(0, 6)).toEqual([...Array.from({ length: 5 }, () => 'wrong_code'), 'log_in_anew']);
    const { browser } = await logIn();
    const right = await browser.post('/api/log-in/code', { code: codeOfApp(factor.secret) });
    expect(right).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect((await browser.get('/api/me')).status).toBe(401);
  });

  test('cannot be begun at the second step', async () => {
    const answer = await world.stranger().post('/api/log-in/code', { code: codeOfApp(factor.secret) });
    expect(answer).toMatchObject({ status: 401, body: { code: 'log_in_anew' } });
  });

  test('is not gone around by a one-time link', async () => {
    const token = (await createLogInLink(world.platform, priya.accountId)).split('/').at(-1);
    expect((await world.stranger().post('/api/log-in-by-link', { token })).body['code']).toBe('not_allowed');
  });
});

test('backup codes are made anew with the password, and the old ones stop working', async () => {
  const renewed = await priya.browser.post('/api/me/second-factor/backup-codes', { password: PASSWORD });
  const codes = renewed.body['backupCodes'] as string[];
  expect(codes).toHaveLength(10);
  const old = await logIn();
  expect((await old.browser.post('/api/log-in/code', { code: factor.backupCodes[0] })).status).toBe(403);
  expect((await old.browser.post('/api/log-in/code', { code: codes[0] })).status).toBe(200);
});

test('it is switched off with the password, and then the password alone lets in', async () => {
  const path = '/api/me/second-factor/remove';
  expect((await priya.browser.post(path, { password: 'a guess' })).body['code']).toBe('wrong_password');
  const off = await priya.browser.post(path, { password: PASSWORD });
  expect(Me.parse(off.body).hasSecondFactor).toBe(false);
  expect((await priya.browser.get('/api/me')).status).toBe(200);
  expect((await logIn()).answer.status).toBe(200);
});

test('whoever lost the device gets in again by the command line, which takes the second factor away', async () => {
  const issued = await issueResetLink(world.platform, PRIYA, true);
  expect(issued?.link).toContain('/reset-password/');
  expect((await logIn()).answer.status).toBe(200);
});

describe('an organization that asks for a second factor', () => {
  const settings = async () => (await world.kestrel.staff.marta.browser.get(world.kestrel.path)).body;
  const ask = async (requiresSecondFactor: boolean) =>
    world.kestrel.staff.marta.browser.put(world.kestrel.path, {
      name: 'Kestrel Systems',
      requiresSecondFactor,
      revision: (await settings())['revision'],
    });

  test('is asked to do so only by an owner who has one', async () => {
    expect((await ask(true)).body).toMatchObject({ code: 'wrong_state' });
  });

  test('opens nothing to members without one, and all to those who have it', async () => {
    const { marta, daniel } = world.kestrel.staff;
    const browser = world.stranger();
    await browser.post('/api/log-in', { email: 'marta.kowalska@kestrel.example', password: PASSWORD });
    marta.browser.keep([...browser.cookies].map(([name, value]) => `${name}=${value}`));
    await setUp(marta.browser);
    expect((await ask(true)).status).toBe(200);

    for (const path of ['/members', '/assessments', '/questions', ''])
      expect((await daniel.browser.get(world.kestrel.path + path)).body['code'], path).toBe(
        'second_factor_needed',
      );
    const [membership] = Me.parse((await daniel.browser.get('/api/me')).body).organizations;
    expect(membership?.needsSecondFactor).toBe(true);
    expect((await priya.browser.get(`${world.kestrel.path}/members`)).status).toBe(200);
    expect((await ask(false)).status).toBe(200);
    expect((await daniel.browser.get(`${world.kestrel.path}/members`)).status).toBe(200);
  });
});
