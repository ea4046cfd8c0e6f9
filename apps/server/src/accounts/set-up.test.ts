import { afterAll, beforeAll, expect, test } from 'vitest';

import { openBrowser } from '../platform/test-browser.ts';
import { createEmptyWorld } from '../platform/test-world.ts';
import { ensureFirstRunLink } from './first-run-link.ts';

let world: Awaited<ReturnType<typeof createEmptyWorld>>;
let link: string;
let token: string;
const MARTA = {
  organizationName: 'Kestrel Systems',
  name: 'Marta Kowalska',
  email: 'Marta@Kestrel.example',
  password: 'a long enough password',
};

beforeAll(async () => {
  world = await createEmptyWorld();
});
afterAll(() => world.close());

const setUp = (input: object) =>
  openBrowser(world.server.fastify).post('/api/set-up', { ...MARTA, token, ...input });
const needsOwner = async () => (await openBrowser(world.server.fastify).get('/api/set-up')).body;

test('every api process prints the same first-run link', async () => {
  const links = await Promise.all([1, 2, 3].map(() => ensureFirstRunLink(world.platform)));
  expect(new Set(links).size).toBe(1);
  link = links[0] ?? '';
  expect(link).toMatch(/^http:\/\/fairshot\.test\/set-up\/[\w-]{43}$/);
  token = link.split('/').at(-1) ?? '';
  expect(await needsOwner()).toEqual({ needsOwner: true });
});

test('without the right link nobody becomes the owner', async () => {
  expect(await setUp({ token: 'x'.repeat(43) })).toMatchObject({
    status: 404,
    body: { code: 'link_unknown' },
  });
  expect(await setUp({ password: 'short' })).toMatchObject({
    status: 400,
    body: { fields: [{ path: 'password' }] },
  });
  expect(await needsOwner()).toEqual({ needsOwner: true });
});

test('however many follow the link at once, exactly one owner and one organization come into being', async () => {
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map((number) => setUp({ email: `owner-${number}@kestrel.example` })),
  );
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  for (const answer of answers.filter((one) => one.status !== 200)) {
    expect(answer.body['code']).toMatch(/link_spent|already_set_up/);
  }
  const { asLogin } = world.platform.db;
  expect(await asLogin.selectFrom('account').selectAll().execute()).toMatchObject([
    { is_platform_admin: true },
  ]);
  expect(await asLogin.selectFrom('organization').selectAll().execute()).toMatchObject([
    { name: 'Kestrel Systems', slug: 'kestrel-systems' },
  ]);
  expect(await asLogin.selectFrom('member').selectAll().execute()).toMatchObject([{ role: 'owner' }]);
});

test('then the link is gone: no process prints it and following it again is refused', async () => {
  expect(await ensureFirstRunLink(world.platform)).toBeUndefined();
  expect(await needsOwner()).toEqual({ needsOwner: false });
  expect((await setUp({})).status).toBeGreaterThanOrEqual(409);
});
