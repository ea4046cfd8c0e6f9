import { afterAll, beforeAll, expect, test } from 'vitest';

import { createAccount } from '../accounts/create-account.ts';
import { createTestWorld, type TestWorld } from '../platform/test-world.ts';
import { foundOrganization, slugOf } from './found-organization.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world.close());

test.each([
  ['Kestrel Systems', 'kestrel-systems'],
  ['Łódź & Söhne — GmbH', 'odz-sohne-gmbh'],
  ['  3.14 Ltd.  ', '3-14-ltd'],
  ['日本電気', 'organization'],
  ['a'.repeat(200), 'a'.repeat(50)],
])('the name %j becomes the slug %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('organizations of one name get slugs of their own', async () => {
  const { asLogin } = world.platform.db;
  for (const number of [2, 3]) {
    await asLogin.transaction().execute(async (tx) => {
      const owner = { name: 'Owner', email: `owner-${number}@kestrel.example` };
      await foundOrganization(tx, 'Kestrel Systems', await createAccount(tx, owner));
    });
  }
  const rows = await asLogin
    .selectFrom('organization')
    .select('slug')
    .where('name', '=', 'Kestrel Systems')
    .execute();
  expect(rows.map((row) => row.slug).sort((a, b) => a.localeCompare(b))).toEqual([
    'kestrel-systems',
    'kestrel-systems-2',
    'kestrel-systems-3',
  ]);
});
