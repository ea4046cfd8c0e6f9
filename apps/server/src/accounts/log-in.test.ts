import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestWorld, type TestWorld } from '../platform/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world.close());

test('a member who is logged in learns who they are and where they may go', async () => {
  const { marta } = world.kestrel.staff;
  expect((await marta.browser.get('/api/me')).body).toMatchObject({
    name: 'Marta Kowalska',
    isPlatformAdmin: false,
    organizations: [
      { id: world.kestrel.id, name: 'Kestrel Systems', slug: 'kestrel-systems', role: 'owner' },
    ],
  });
});
