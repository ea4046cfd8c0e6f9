import { Me } from '@fairshot/contracts/accounts/accounts.contract';
import { LogInSession } from '@fairshot/contracts/accounts/you.contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openSessions } from '../adapters/sessions-better-auth.ts';
import type { TestBrowser } from '../platform/test-browser.ts';
import { createTestWorld, type TestWorld } from '../platform/test-world.ts';
import { putPassword } from './account.store.ts';

const PASSWORD = 'correct horse battery staple';
const NEXT = 'a calm heron at the pond';
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

async function logIn(userAgent: string, password = PASSWORD): Promise<TestBrowser> {
  const browser = world.stranger();
  const { status } = await browser.send({
    method: 'POST',
    url: '/api/log-in',
    payload: { email: RAVI, password },
    headers: { 'user-agent': userAgent },
  });
  expect(status).toBe(200);
  return browser;
}

async function sessionsSeenBy(browser: TestBrowser): Promise<LogInSession[]> {
  return LogInSession.array().parse((await browser.get('/api/me/sessions')).body['sessions']);
}

const isIn = async (browser: TestBrowser) => {
  browser.forgetShortCookie();
  return (await browser.get('/api/me')).status === 200;
};
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0';
const PHONE = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/141.0.0.0 Mobile Safari/537.36';

describe('the list of sessions', () => {
  test('names browser, system, address and which one this is, and ends one or all others', async () => {
    const desk = await logIn(FIREFOX);
    const phone = await logIn(PHONE);
    const third = await logIn('curl/8.0');
    const seen = await sessionsSeenBy(desk);
    expect(seen.find(({ isThis }) => isThis)).toMatchObject({
      browser: 'Firefox on Linux',
      address: '127.0.0.1',
    });
    const phones = seen.find(({ browser }) => browser === 'Chrome on Android');
    expect((await desk.post(`/api/me/sessions/${phones?.id}/end`)).status).toBe(204);
    expect(await isIn(phone)).toBe(false);
    expect(await isIn(third)).toBe(true);

    expect((await desk.post('/api/me/sessions/end-others')).status).toBe(204);
    expect(await isIn(third)).toBe(false);
    expect(await isIn(desk)).toBe(true);
    expect(await sessionsSeenBy(desk)).toHaveLength(1);
  });

  test("never ends another person's", async () => {
    const ravi = await logIn(FIREFOX);
    const own = (await sessionsSeenBy(ravi)).find(({ isThis }) => isThis);
    const { petr } = world.ostrava.staff;
    expect((await petr.browser.post(`/api/me/sessions/${own?.id}/end`)).status).toBe(404);
    expect(await isIn(ravi)).toBe(true);
  });
});

describe('the password', () => {
  test('is changed by whoever knows it, and every other session ends with it', async () => {
    const [here, elsewhere] = [await logIn(FIREFOX), await logIn(PHONE)];
    const change = (presentPassword: string) =>
      here.post('/api/me/password', { presentPassword, password: NEXT });
    expect((await change('a guess')).body['code']).toBe('wrong_password');
    expect(await isIn(elsewhere)).toBe(true);
    expect((await change(PASSWORD)).status).toBe(204);
    expect(await isIn(here)).toBe(true);
    expect(await isIn(elsewhere)).toBe(false);
    await logIn(FIREFOX, NEXT);
  });

  test('is not guessed at a laptop that was left open', async () => {
    const { petr } = world.ostrava.staff;
    const codes = [];
    for (let guess = 0; guess < 11; guess++) {
      const wish = { presentPassword: 'a guess', password: NEXT };
      codes.push((await petr.browser.post('/api/me/password', wish)).status);
    }
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 403), 429]);
  });
});

describe('a name', () => {
  test.each([
    ['right to left', 'نور حداد'],
    ['with combining marks', 'Zoe\u0308 Nguye\u0302\u0303n'],
    ['with emoji', 'Ravi 🦉 Iyer'],
    ['of 200 letters', 'ऋ'.repeat(200)],
  ])('may be %s', async (_, name) => {
    const { hannah } = world.kestrel.staff;
    const answer = await hannah.browser.put('/api/me/name', { name });
    expect(Me.parse(answer.body).name).toBe(name);
    const { body } = await world.kestrel.staff.marta.browser.get(`${world.kestrel.path}/members`);
    expect(JSON.stringify(body)).toContain(name);
  });

  test.each([
    ['empty', ' '],
    ['too long', 'x'.repeat(201)],
    ['of two lines', 'Ravi\nIyer'],
    ['with NUL', 'Ravi\0'],
  ])('is refused when it is %s', async (_, name) => {
    const answer = await world.kestrel.staff.hannah.browser.put('/api/me/name', { name });
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'name' }] } });
  });
});
