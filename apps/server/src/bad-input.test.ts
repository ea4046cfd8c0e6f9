import type { Route } from '@fairshot/contracts/route';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { REFUSALS } from '@fairshot/contracts/refusal';
import { type Answer, openBrowser, type TestBrowser } from './platform/test-browser.ts';
import { invite, openLink, publishAssessment } from './platform/test-sitting.ts';
import { createTestWorld, newKey, type TestWorld } from './platform/test-world.ts';

/** What somebody careless or hostile sends, to every route: a 4xx that names the fields, and nothing changes. */
let world: TestWorld;
let candidate: TestBrowser;

beforeAll(async () => {
  world = await createTestWorld();
  const { token } = await invite(world, (await publishAssessment(world)).id);
  candidate = (await openLink(world, token)).browser;
});
afterAll(() => world.close());

const LIMITED = new Set(['too_many_requests']);

function browserFor(route: Route): TestBrowser {
  if (route.access.who === 'candidate') return candidate;
  return route.access.who === 'anyone' ? world.stranger() : world.kestrel.staff.marta.browser;
}

function urlOf(route: Route): string {
  return route.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    name === 'organizationId' ? world.kestrel.id : newKey(),
  );
}

async function send(route: Route, payload: string, type = 'application/json'): Promise<Answer> {
  return browserFor(route).send({
    method: route.method,
    url: urlOf(route),
    payload,
    headers: { 'content-type': type },
  });
}

const writing = () => world.server.routes.filter((route) => route.body !== undefined);
/** Nobody here is a platform admin, and who may not call is refused before the body is read. */
const open = () => writing().filter((route) => route.access.who !== 'admin');

/** A refusal in the catalogue's shape, and never ours to apologise for. */
function expectRefusal(answer: Answer, what: string): void {
  expect(answer.status, what).toBeGreaterThanOrEqual(400);
  expect(answer.status, what).toBeLessThan(500);
  const code = String(answer.body['code']) as keyof typeof REFUSALS;
  expect(REFUSALS[code]?.status, what).toBe(answer.status);
  expect(JSON.stringify(answer.body), what).not.toMatch(
    /node_modules|\.ts:|select |insert into|kysely|stack/i,
  );
}

describe('every route that takes a body', () => {
  test.each([
    ['nothing at all', ''],
    ['half a JSON', '{"email": "a'],
    ['a list instead of an object', '[]'],
    ['a number instead of an object', '7'],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['a prototype', '{"__proto__": {"isPlatformAdmin": true}}'],
    ['a constructor', '{"constructor": {"prototype": {"isPlatformAdmin": true}}}'],
    ['fifty thousand brackets', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['a lone surrogate', '{"email": "\\ud800@example.org", "title": "\\ud800"}'],
  ])('refuses %s', async (_, payload) => {
    for (const route of writing()) expectRefusal(await send(route, payload), route.path);
  });

  test('refuses what is larger than it takes', async () => {
    for (const route of open()) {
      const huge = JSON.stringify({ title: 'x'.repeat((route.bodyLimit ?? 1_000_000) + 1) });
      expect((await send(route, huge)).body['code'], route.path).toBe('too_large');
    }
  });

  test('refuses what is not JSON', async () => {
    for (const route of open()) {
      expect((await send(route, 'email=a', 'application/x-www-form-urlencoded')).status, route.path).toBe(
        415,
      );
      expect((await send(route, '<a/>', 'text/xml')).status, route.path).toBe(415);
    }
  });

  test('names each field that is wrong', async () => {
    const answer = await world
      .stranger()
      .post('/api/set-up', { token: 7, organizationName: '', password: 'short' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad_input' } });
    const fields = answer.body['fields'] as { path: string }[];
    expect(fields.map((field) => field.path).sort()).toEqual([
      'email',
      'name',
      'organizationName',
      'password',
      'token',
    ]);
  });

  test('answers anything whatever with a refusal or with success, never with a failure', async () => {
    const shapes = writing();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...shapes), fc.json({ maxDepth: 4 }), async (route, payload) => {
        const answer = await send(route, payload);
        expect(answer.status, `${route.path} ${payload}`).toBeLessThan(500);
        if (answer.status >= 400 && !LIMITED.has(String(answer.body['code']))) expectRefusal(answer, payload);
      }),
      { numRuns: 200 },
    );
  });
});

describe('every route with something in its path', () => {
  test.each([
    "'; drop table member; --",
    '%00',
    '%F0%9F%98%80',
    '..%2F..%2Fetc%2Fpasswd',
    '0',
    'a'.repeat(150),
  ])('has nothing at %j', async (id) => {
    for (const route of world.server.routes.filter(({ path }) => path.includes('/:'))) {
      const url = encodeURI(route.path).replaceAll(/:(\w+)/g, (_, name: string) =>
        name === 'organizationId' && route.path.split('/:').length > 2 ? world.kestrel.id : encodeURI(id),
      );
      const answer = await browserFor(route).send({ method: route.method, url });
      expect(answer.status, url).toBeGreaterThanOrEqual(400);
      expect(answer.status, url).toBeLessThan(500);
    }
  });

  test('refuses a query it does not know how to read', async () => {
    const { browser } = world.kestrel.staff.marta;
    for (const query of ['assessmentId=1', 'state=nowhere', 'assessmentId[]=a&assessmentId[]=b']) {
      const answer = await browser.get(`${world.kestrel.path}/invitations?${query}`);
      expect([200, 400], query).toContain(answer.status);
    }
    expect((await browser.get(`${world.kestrel.path}/invitations?state=nowhere`)).body).toMatchObject({
      code: 'bad_input',
      fields: [{ path: 'state' }],
    });
  });
});

test('a cookie that is nonsense is no cookie', async () => {
  const browser = openBrowser(world.server.fastify);
  browser.keep(['fairshot.session_token=%00%ff', 'fairshot.session_data=e30', 'fairshot_candidate=%E0%A4%A']);
  expect((await browser.get('/api/me')).status).toBe(401);
  expect((await browser.get(`/api/invitations/${newKey()}`)).status).toBe(401);
});

test('nothing of all this is in the database', async () => {
  const { asLogin } = world.platform.db;
  expect(
    await asLogin.selectFrom('account').select('id').where('is_platform_admin', '=', true).execute(),
  ).toEqual([]);
});
