import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestWorld, type TestWorld } from './test-world.ts';

const MB = 1_048_576;

let world: TestWorld;
let port: number;
beforeAll(async () => {
  world = await createTestWorld();
  await world.server.fastify.listen({ port: 0, host: '127.0.0.1' });
  port = (world.server.fastify.server.address() as AddressInfo).port;
});
afterAll(() => world.close());

/** Announces a body and sends nothing of it yet. */
function announce(bytes: number, cookies: ReadonlyMap<string, string> = new Map()): Socket {
  const socket = connect(port, '127.0.0.1');
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  socket.write(
    `POST ${world.kestrel.path}/test-data HTTP/1.1\r\nhost: fairshot.test\r\ncookie: ${cookie}\r\n` +
      `content-type: application/octet-stream\r\ncontent-length: ${bytes}\r\n\r\n`,
  );
  return socket;
}

async function statusOf(socket: Socket): Promise<string> {
  const [first] = (await once(socket, 'data')) as [Buffer];
  return first.toString('latin1', 9, 12);
}

test('a stranger is refused before the first byte of their body is read', async () => {
  const socket = announce(60 * MB);
  expect(await statusOf(socket)).toBe('401');
  socket.destroy();
});

test('a body that is too large for its route is refused unread', async () => {
  const socket = announce(65 * MB, world.kestrel.staff.priya.browser.cookies);
  expect(await statusOf(socket)).toBe('413');
  socket.destroy();
});

test('memory that was kept for senders who went away is there for the next', async () => {
  const { cookies } = world.kestrel.staff.priya.browser;
  const gone = [announce(40 * MB, cookies), announce(40 * MB, cookies)];
  const small = announce(3, cookies);
  small.write('abc');
  expect(await statusOf(small)).toBe('200');
  const next = announce(60 * MB, cookies);
  for (const socket of gone) socket.destroy();
  next.write(Buffer.alloc(60 * MB, 'x'));
  expect(await statusOf(next)).toBe('200');
  for (const socket of [small, next]) socket.destroy();
});
