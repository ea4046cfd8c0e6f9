import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createTestWorld, type TestWorld } from '../platform/test-world.ts';
import { hashOf, openDesk } from './test-authoring.ts';

let world: TestWorld;
let desk: ReturnType<typeof openDesk>;
let path: string;
beforeAll(async () => {
  world = await createTestWorld();
  desk = openDesk(world);
  path = `${world.kestrel.path}/test-data`;
});
afterAll(() => world.close());

const upload = (payload: Buffer) =>
  desk.browser.send({
    method: 'POST',
    url: path,
    payload,
    headers: { 'content-type': 'application/octet-stream' },
  });

async function download(sha256: string) {
  const cookie = [...desk.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return world.server.fastify.inject({
    url: `${path}/${sha256}`,
    headers: { host: 'fairshot.test', cookie },
  });
}

describe('contents are kept byte for byte', () => {
  test.each([
    ['nothing at all', '', true],
    ['a line without an end', '1 2 3', true],
    ['line ends of Windows', '1 2\r\n3\r\n', true],
    ['a byte order mark', '\uFEFFx\n', true],
    ['every script', 'Ωμέγα Ж 漢字 عربي हिन्दी 👩🏽‍💻\n', true],
    ['NUL', 'a\0b', false],
    ['no text', Buffer.from([0xff, 0xfe, 0x80, 0xc3]), false],
  ])('%s', async (_, content, isText) => {
    const bytes = Buffer.from(content);
    const answer = await upload(bytes);
    expect(answer).toMatchObject({
      status: 200,
      body: { sha256: hashOf(bytes), bytes: bytes.length, isText },
    });
    const file = await download(hashOf(bytes));
    expect(file.rawPayload.equals(bytes)).toBe(true);
    expect(file.headers).toMatchObject({
      'content-disposition': expect.stringContaining('attachment'),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
  });

  test('many texts at once, each under its hash in the order sent, twice the same included', async () => {
    const texts = ['', 'b\n', 'a\r\n', 'b\n', 'nul \0', 'no end'];
    const { body } = await desk.browser.post(`${path}/texts`, { texts });
    expect(body['contents']).toEqual(
      texts.map((text) => ({
        sha256: hashOf(text),
        bytes: Buffer.byteLength(text),
        isText: !text.includes('\0'),
      })),
    );
    for (const text of texts) expect((await download(hashOf(text))).payload).toBe(text);
  });
});

test('50 MB are taken, handed back whole, and shown by their beginning', { timeout: 60_000 }, async () => {
  const large = Buffer.alloc(50_000_000, '0123456789 abcdefghijklmnopqrstuvwxyz\n');
  expect((await upload(large)).body).toEqual({ sha256: hashOf(large), bytes: large.length, isText: true });
  expect((await download(hashOf(large))).rawPayload.equals(large)).toBe(true);
  const peek = await desk.browser.get(`${path}/${hashOf(large)}/text`);
  expect(peek.body).toMatchObject({ isCut: true, text: large.toString('utf8', 0, 65_536) });
});

test('what is larger than 64 MB is refused', { timeout: 60_000 }, async () => {
  expect((await upload(Buffer.alloc(67_108_865))).body['code']).toBe('too_large');
});

test('a look at the beginning never cuts a character in two', async () => {
  const text = `x${'Ж'.repeat(40_000)}`;
  await desk.store(text);
  const { body } = await desk.browser.get(`${path}/${hashOf(text)}/text`);
  expect(body).toMatchObject({ isCut: true, isText: true, bytes: 80_001 });
  expect(body['text']).toBe(text.slice(0, 32_768));
});

test('half a character cannot be stored, and nothing of the list is', async () => {
  const answer = await desk.browser.post(`${path}/texts`, JSON.stringify({ texts: ['whole', '\ud800'] }));
  expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'texts.1' }] } });
  expect((await download(hashOf('whole'))).statusCode).toBe(404);
});

test('two who send the same contents in another order both end', async () => {
  const texts = Array.from({ length: 60 }, (_, at) => `shared ${at}`);
  const send = (list: string[]) => desk.browser.post(`${path}/texts`, { texts: list });
  const answers = await Promise.all([send(texts), send(texts.toReversed()), send(texts)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
});

test("another organization's contents are not there, though the hash is known", async () => {
  await desk.store('secret of Kestrel');
  const { petr } = world.ostrava.staff;
  for (const rest of ['', '/text']) {
    const url = `${world.ostrava.path}/test-data/${hashOf('secret of Kestrel')}${rest}`;
    expect((await petr.browser.get(url)).status).toBe(404);
  }
});

test('where an organization has no room left, nothing is stored and it is said how much there is', async () => {
  const platform = world.platform as { config: { storageLimitMb: number } };
  const before = platform.config.storageLimitMb;
  platform.config.storageLimitMb = 1;
  const answer = await desk.browser.post(`${path}/texts`, { texts: ['one too many'] });
  platform.config.storageLimitMb = before;
  expect(answer).toMatchObject({ status: 409, body: { code: 'storage_full', details: { limitMb: 1 } } });
  expect((await download(hashOf('one too many'))).statusCode).toBe(404);
});
