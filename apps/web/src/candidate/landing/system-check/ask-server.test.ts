import { afterEach, expect, test, vi } from 'vitest';

import { askServer } from './ask-server.ts';

afterEach(() => vi.unstubAllGlobals());

async function askedOf(answer: () => Response | Promise<Response>): Promise<string[]> {
  vi.stubGlobal('fetch', async () => answer());
  return [...new Set((await askServer()).map(({ kind }) => kind))];
}

test('an answer of ours is known by what it says, and tells how far this clock is ahead', async () => {
  const date = new Date(Date.now() - 600_000).toUTCString();
  expect(await askedOf(() => Response.json({ alive: true }, { headers: { date } }))).toEqual(['answered']);
  const [ask] = await askServer();
  const ahead = ask?.kind === 'answered' ? (ask.clockAheadMs ?? 0) : 0;
  expect(Math.round(ahead / 60_000)).toBe(10);
});

test.each([
  [
    '200 with a page',
    () => new Response('<html>Welcome to the hotel</html>', { headers: { 'content-type': 'text/html' } }),
  ],
  ['other JSON', () => Response.json({ login: '/portal' })],
  [
    'a way to somewhere else',
    () => Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' }),
  ],
  ['a page that forbids', () => new Response('<html>Log in</html>', { status: 403 })],
])('a network that answers with %s is somebody else', async (_, answer) => {
  expect(await askedOf(answer)).toEqual(['somebody_else']);
});

test('no answer and a gateway without its server are nobody', async () => {
  expect(await askedOf(() => Promise.reject(new TypeError('network')))).toEqual(['nobody']);
  expect(await askedOf(() => new Response('Bad gateway', { status: 502 }))).toEqual(['nobody']);
});
