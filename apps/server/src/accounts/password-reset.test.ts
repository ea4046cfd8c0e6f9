import { LetterForAdmin } from '@fairshot/contracts/invitations/invitations.contract';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestWorld, type TestWorld } from '../platform/test-world.ts';
import { createResetLink } from './request-password-reset.ts';

const DANIEL = 'daniel.osei@kestrel.example';
const PASSWORD = 'a new and longer password';
let world: TestWorld;
let token: string;

beforeAll(async () => {
  world = await createTestWorld();
  await world.platform.db.asLogin
    .updateTable('account')
    .set({ is_platform_admin: true })
    .where('id', '=', world.kestrel.staff.marta.accountId)
    .execute();
  world.kestrel.staff.marta.browser.forgetShortCookie();
});
afterAll(() => world.close());

async function ask(email: string) {
  const started = performance.now();
  const answer = await world.stranger().post('/api/password-reset/request', { email });
  return { answer, took: performance.now() - started };
}

async function letters(): Promise<{ id: string; recipient: string }[]> {
  return world.platform.db.asLogin
    .selectFrom('letter')
    .select(['id', 'recipient'])
    .where('kind', '=', 'reset_password')
    .execute();
}

const reset = (password = PASSWORD, link = token) =>
  world.stranger().post('/api/password-reset', { token: link, password });

test('whoever asks learns nothing of whether the address has an account', async () => {
  const known = await ask(DANIEL);
  const unknown = await ask('nobody@kestrel.example');
  expect(known.answer).toMatchObject({ status: 204, body: {} });
  expect(unknown.answer.status).toBe(known.answer.status);
  expect(Math.min(known.took, unknown.took)).toBeGreaterThanOrEqual(240);
  expect((await letters()).map((letter) => letter.recipient)).toEqual([DANIEL]);
});

test('the letter holds the link, which works once and ends every session', async () => {
  const [letter] = await letters();
  const admin = world.kestrel.staff.marta.browser;
  const { text } = LetterForAdmin.parse((await admin.get(`/api/admin/letters/${letter?.id}`)).body);
  token = /\/reset-password\/([\w-]{43})/.exec(text)?.[1] ?? '';

  const { browser } = world.kestrel.staff.daniel;
  expect((await reset('short')).status).toBe(400);
  expect((await reset()).status).toBe(204);
  browser.forgetShortCookie();
  expect((await browser.get('/api/me')).status).toBe(401);
  expect((await reset()).body['code']).toBe('link_spent');
  const answer = await browser.post('/api/log-in', { email: DANIEL, password: PASSWORD });
  expect(answer.body).toMatchObject({ name: 'Daniel Osei' });
});

test('of two links asked for, using one makes the other worthless', async () => {
  const before = new Set((await letters()).map((letter) => letter.id));
  await Promise.all([ask(DANIEL), ask(DANIEL)]);
  const admin = world.kestrel.staff.marta.browser;
  const fresh = (await letters()).filter((letter) => !before.has(letter.id));
  const links = await Promise.all(
    fresh.map(async ({ id }) => {
      const { text } = LetterForAdmin.parse((await admin.get(`/api/admin/letters/${id}`)).body);
      return /\/reset-password\/([\w-]{43})/.exec(text)?.[1] ?? '';
    }),
  );
  expect((await reset(PASSWORD, links[0])).status).toBe(204);
  expect((await reset(PASSWORD, links[1])).body['code']).toBe('link_unknown');
});

test('a link is good for an hour', async () => {
  const { daniel } = world.kestrel.staff;
  const account = { id: daniel.accountId, name: 'Daniel Osei', email: DANIEL, is_platform_admin: false };
  const link = await world.platform.db.asLogin
    .transaction()
    .execute((tx) => createResetLink(world.platform, tx, account));
  await world.moveClock('61 minutes');
  expect((await reset(PASSWORD, link.split('/').at(-1))).body['code']).toBe('link_expired');
  await world.moveClock('-61 minutes');
});

test('one address is not flooded with letters', async () => {
  const statuses = [];
  for (let asked = 0; asked < 6; asked++) statuses.push((await ask('flooded@kestrel.example')).answer.status);
  expect(statuses).toEqual([204, 204, 204, 204, 204, 429]);
});
