import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { openSessions } from '../adapters/sessions-better-auth.ts';
import { buildApi } from '../build-api.ts';
import { openDatabase } from '../platform/database.ts';
import { openBrowser } from '../platform/test-browser.ts';
import { createTestWorld, type TestWorld } from '../platform/test-world.ts';
import { putPassword } from './account.store.ts';
import { createLogInLink } from './create-log-in-link.ts';
import { forgetExpired } from './forget-expired.ts';

/** As long as a password may be. */
const PASSWORD = 'correct horse battery staple '.repeat(7).slice(0, 200);
const RAVI = 'ravi.iyer@kestrel.example';
let world: TestWorld;

beforeAll(async () => {
  world = await createTestWorld();
  const hash = await (await openSessions(world.platform)).hashPassword(PASSWORD);
  await world.platform.db.asLogin
    .transaction()
    .execute((tx) => putPassword(tx, world.kestrel.staff.ravi.accountId, hash));
});
afterAll(() => world.close());

const logIn = (email: string, password: string, browser = world.stranger()) =>
  browser.post('/api/log-in', { email, password });

async function loggedIn() {
  const browser = world.stranger();
  expect((await logIn(RAVI, PASSWORD, browser)).status).toBe(200);
  return browser;
}

describe('address and password', () => {
  test('let a member in, who then learns who they are and where they may go', async () => {
    const browser = world.stranger();
    const answer = await logIn(' Ravi.Iyer@KESTREL.example ', PASSWORD, browser);
    expect(answer.body).toMatchObject({
      name: 'Ravi Iyer',
      email: RAVI,
      isPlatformAdmin: false,
      organizations: [
        { id: world.kestrel.id, name: 'Kestrel Systems', slug: 'kestrel-systems', role: 'reviewer' },
      ],
    });
    expect((await browser.get('/api/me')).body).toEqual(answer.body);
  });

  test('that are wrong get one answer, whether or not the address has an account', async () => {
    const wrong = await logIn(RAVI, 'not the password');
    const unknown = await logIn('nobody@kestrel.example', 'not the password');
    const withoutPassword = await logIn('daniel.osei@kestrel.example', 'not the password');
    expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } });
    expect(unknown.body).toEqual(wrong.body);
    expect(withoutPassword.body).toEqual(wrong.body);
  });

  test('set cookies that no script can read and no other site can send', async () => {
    const { headers } = await logIn(RAVI, PASSWORD);
    for (const cookie of [headers['set-cookie'] ?? []].flat()) {
      expect(cookie).toMatch(/HttpOnly/i);
      expect(cookie).toMatch(/SameSite=Lax/i);
    }
  });

  test('set Secure cookies where people come by https', async () => {
    const config = { ...world.platform.config, baseUrl: 'https://fairshot.test' };
    const server = await buildApi({ ...world.platform, config });
    const { headers } = await logIn(RAVI, PASSWORD, openBrowser(server.fastify));
    const cookies = [headers['set-cookie'] ?? []].flat();
    expect(cookies.length).toBeGreaterThan(0);
    expect(cookies.every((cookie) => /; Secure/i.test(cookie))).toBe(true);
    await server.fastify.close();
  });

  test('guessed too often shut the door for that address, and only for it', async () => {
    const codes = [];
    for (let guess = 0; guess < 11; guess++)
      codes.push((await logIn('petr.havel@ostrava.example', 'x')).status);
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    expect((await logIn(RAVI, PASSWORD)).status).toBe(200);
  });
});

describe('a session', () => {
  test('is nowhere in the database in a form that would let somebody in', async () => {
    const browser = await loggedIn();
    const token = decodeURIComponent(browser.cookies.get('fairshot.session_token') ?? '').split('.')[0] ?? '';
    expect(token.length).toBeGreaterThanOrEqual(32);
    const rows = await world.platform.db.asLogin.selectFrom('login_session').select('token').execute();
    expect(rows.every((row) => /^[0-9a-f]{64}$/.test(row.token))).toBe(true);
    expect(rows.some((row) => row.token === token)).toBe(false);

    const thief = world.stranger();
    const stolen = rows[0]?.token ?? '';
    thief.keep([`fairshot.session_token=${stolen}`, `fairshot.session_token=${stolen}.x`]);
    expect((await thief.get('/api/me')).status).toBe(401);
  });

  test('ends with log-out, here and not elsewhere', async () => {
    const [here, elsewhere] = [await loggedIn(), await loggedIn()];
    expect((await here.post('/api/log-out')).status).toBe(204);
    expect((await here.get('/api/me')).status).toBe(401);
    expect((await elsewhere.get('/api/me')).status).toBe(200);
  });

  test('that was ended on the server ends in the browser when the short cookie is over', async () => {
    const browser = await loggedIn();
    await world.platform.db.asLogin.deleteFrom('login_session').execute();
    browser.forgetShortCookie();
    expect(await browser.get('/api/me')).toMatchObject({ status: 401, body: { code: 'not_logged_in' } });
  });

  test('cannot be made up: a changed cookie is no cookie', async () => {
    const browser = await loggedIn();
    const token = browser.cookies.get('fairshot.session_token') ?? '';
    const forger = world.stranger();
    forger.keep([`fairshot.session_token=${token.slice(0, -3)}xyz`]);
    expect((await forger.get('/api/me')).status).toBe(401);
  });

  test('is not believed when another site sends the request', async () => {
    const browser = await loggedIn();
    const answer = await browser.send({
      method: 'POST',
      url: '/api/log-out',
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'foreign_origin' } });
    expect((await browser.get('/api/me')).status).toBe(200);
  });
});

test('while the database is away, the answer says so and when to ask again', async () => {
  const db = openDatabase('postgres://nobody:nothing@127.0.0.1:1/nowhere');
  const away = await buildApi({ ...world.platform, db });
  const browser = openBrowser(away.fastify);
  browser.keep([...world.kestrel.staff.priya.browser.cookies].map(([name, value]) => `${name}=${value}`));
  browser.forgetShortCookie();
  for (const answer of [
    await browser.get('/api/me'),
    await browser.post('/api/log-in', { email: RAVI, password: PASSWORD }),
    await browser.get('/api/set-up'),
  ]) {
    expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(answer.headers['retry-after']).toBe('2');
  }
  await away.fastify.close();
  await db.close();
});

describe('a one-time log-in link', () => {
  let token: string;
  beforeEach(async () => {
    const link = await createLogInLink(world.platform, world.kestrel.staff.hannah.accountId);
    token = link.split('/').at(-1) ?? '';
  });
  const follow = (link = token, browser = world.stranger()) =>
    browser.post('/api/log-in-by-link', { token: link });

  test('lets its account in, once, also when two follow it at the same moment', async () => {
    const answers = await Promise.all([follow(), follow()]);
    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([200, 410]);
    expect(answers.find((answer) => answer.status === 200)?.body).toMatchObject({ name: 'Hannah Lindqvist' });
    expect((await follow()).body['code']).toBe('link_spent');
  });

  test('grows old', async () => {
    await world.moveClock('8 days');
    expect((await follow()).body['code']).toBe('link_expired');
    await world.moveClock('-8 days');
    expect((await follow()).status).toBe(200);
  });

  test('is forgotten a month after its end, and with it the sessions that are over', async () => {
    await world.platform.db.asLogin
      .updateTable('login_session')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where('account_id', '=', world.ostrava.staff.petr.accountId)
      .execute();
    await world.moveClock('38 days');
    await forgetExpired(world.platform);
    await world.moveClock('-38 days');
    expect((await follow()).body['code']).toBe('link_unknown');
    world.ostrava.staff.petr.browser.forgetShortCookie();
    expect((await world.ostrava.staff.petr.browser.get('/api/me')).status).toBe(401);
  });

  test('that nobody made is unknown', async () => {
    expect((await follow('x'.repeat(43))).body['code']).toBe('link_unknown');
  });
});
