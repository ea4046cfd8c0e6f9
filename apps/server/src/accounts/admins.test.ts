import { PlatformAdmin } from '@fairshot/contracts/accounts/admins.contract';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestWorld, makePlatformAdmin, type Person, type TestWorld } from '../platform/test-world.ts';

let world: TestWorld;
let marta: Person;
let petr: Person;

beforeAll(async () => {
  world = await createTestWorld();
  ({ marta } = world.kestrel.staff);
  ({ petr } = world.ostrava.staff);
  await makePlatformAdmin(world.platform, marta);
});
afterAll(() => world.close());

const add = (email: string) => marta.browser.post('/api/admin/admins', { email });
const withdraw = (by: Person, whom: Person) => {
  by.browser.forgetShortCookie();
  return by.browser.post(`/api/admin/admins/${whom.accountId}/withdraw`);
};

test('an admin makes another, by address, who then sees the administration and is member of nothing new', async () => {
  const added = await add(' Petr.Havel@OSTRAVA.example ');
  const admins = PlatformAdmin.array().parse(added.body['admins']);
  expect(admins.map(({ name }) => name)).toEqual(['Marta Kowalska', 'Petr Havel']);
  petr.browser.forgetShortCookie();
  expect((await petr.browser.get('/api/admin/organizations')).status).toBe(200);
  expect((await petr.browser.get(`${world.kestrel.path}/members`)).status).toBe(404);
  expect((await petr.browser.get(`${world.kestrel.path}/questions`)).status).toBe(404);
});

test('an address without an account is said to have none', async () => {
  expect((await add('nobody@kestrel.example')).body).toMatchObject({
    code: 'not_found',
    message: 'No account has the address nobody@kestrel.example.',
  });
});

test('the organizations are listed with the number of their members, and nothing of their work', async () => {
  const { body } = await marta.browser.get('/api/admin/organizations');
  expect(body['organizations']).toEqual([
    expect.objectContaining({ name: 'Ostrava Tools', slug: 'ostrava-tools', memberCount: 1 }),
    expect.objectContaining({ name: 'Kestrel Systems', slug: 'kestrel-systems', memberCount: 5 }),
  ]);
});

test('of two admins who withdraw each other at once, one stays, and the last one cannot go', async () => {
  const answers = await Promise.all([withdraw(marta, petr), withdraw(petr, marta)]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const left = await world.platform.db.asLogin
    .selectFrom('account')
    .select('id')
    .where('is_platform_admin', '=', true)
    .execute();
  expect(left).toHaveLength(1);
  const last = left[0]?.id === marta.accountId ? marta : petr;
  expect((await withdraw(last, last)).body['code']).toBe('last_admin');
});
