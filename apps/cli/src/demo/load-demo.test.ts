import { createAccount } from '@fairshot/server/accounts/create-account';
import { openBrowser } from '@fairshot/server/platform/test-browser';
import { createEmptyWorld } from '@fairshot/server/platform/test-world';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeDemo } from '../demo-command.ts';
import { type Demo, loadDemo } from './load-demo.ts';

let world: Awaited<ReturnType<typeof createEmptyWorld>>;
let demo: Demo;

beforeAll(async () => {
  world = await createEmptyWorld();
  demo = await loadDemo(world.platform, { add: false });
});
afterAll(() => world.close());

const tokenOf = (link: string | undefined) => link?.split('/').at(-1);
const browser = () => openBrowser(world.server.fastify);

test('the demo has a person for every role, each with a link that lets them in once', async () => {
  expect(demo.logIns.map(({ role }) => role).sort()).toEqual([
    'author',
    'invigilator',
    'owner',
    'recruiter',
    'reviewer',
  ]);
  const marta = browser();
  const token = tokenOf(demo.logIns.find(({ role }) => role === 'owner')?.link);
  expect((await marta.post('/api/log-in-by-link', { token })).body).toMatchObject({
    name: 'Marta Kowalska',
    isPlatformAdmin: true,
    organizations: [{ name: 'Kestrel Systems', role: 'owner' }],
  });
  expect((await browser().post('/api/log-in-by-link', { token })).body['code']).toBe('link_spent');
});

test('the assessment has three easy questions, two medium ones and a hard one, and every candidate may sit it', async () => {
  expect(demo.personalLinks.length).toBeGreaterThanOrEqual(6);
  for (const { name, link } of demo.personalLinks) {
    const opened = await browser().post('/api/invitations/open', { token: tokenOf(link) });
    expect(opened.body, name).toMatchObject({
      state: 'opened',
      candidate: { name },
      assessment: { questionCount: 6, maxPoints: 100 },
    });
  }
});

test('what is printed holds the links and no password', async () => {
  const printed = describeDemo(demo);
  for (const { link } of [...demo.logIns, ...demo.personalLinks]) expect(printed).toContain(link);
  expect(printed).not.toMatch(/password/i);
  expect(await world.platform.db.asLogin.selectFrom('login_credential').selectAll().execute()).toEqual([]);
});

test('it is loaded once', async () => {
  await expect(loadDemo(world.platform, { add: false })).rejects.toThrow('--add');
  await expect(loadDemo(world.platform, { add: true })).rejects.toThrow('here already');
});

test('a FairShot in use is left alone, unless the demo is added on purpose; nobody becomes admin by it', async () => {
  const used = await createEmptyWorld();
  const clara = { name: 'Clara Weiss', email: 'clara@example.org', isPlatformAdmin: true };
  await used.platform.db.asLogin.transaction().execute((tx) => createAccount(tx, clara));
  await expect(loadDemo(used.platform, { add: false })).rejects.toThrow('is in use');
  const { logIns } = await loadDemo(used.platform, { add: true });
  const answer = await openBrowser(used.server.fastify).post('/api/log-in-by-link', {
    token: tokenOf(logIns.find(({ role }) => role === 'owner')?.link),
  });
  expect(answer.body).toMatchObject({ isPlatformAdmin: false });
  await used.close();
});
