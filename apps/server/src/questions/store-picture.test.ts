import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { candidate } from '../platform/actor.ts';
import { invite, openLink, publishAssessment } from '../platform/test-sitting.ts';
import { createTestWorld, newKey, type TestWorld } from '../platform/test-world.ts';
import { hashOf, openDesk } from './test-authoring.ts';
import { showPicture, storeTinyPicture, TINY_PNG } from './test-pictures.ts';

let world: TestWorld;
let desk: ReturnType<typeof openDesk>;
let path: string;
beforeAll(async () => {
  world = await createTestWorld();
  desk = openDesk(world);
  path = `${world.kestrel.path}/pictures`;
});
afterAll(() => world.close());

const upload = (payload: Buffer) =>
  desk.browser.send({
    method: 'POST',
    url: path,
    payload,
    headers: { 'content-type': 'application/octet-stream' },
  });

/** A PNG of that size in its header; its pixels do not matter to us. */
function png(width: number, height: number): Buffer {
  const header = Buffer.from(TINY_PNG);
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
}

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEAYABgAAD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q==',
  'base64',
);
const WEBP = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64');

describe('a picture is known by its own bytes', () => {
  test.each([
    ['image/png', TINY_PNG],
    ['image/gif', GIF],
    ['image/jpeg', JPEG],
    ['image/webp', WEBP],
  ])('as %s', async (mediaType, content) => {
    expect(await upload(content)).toMatchObject({
      status: 200,
      body: { sha256: hashOf(content), mediaType, width: 1, height: 1 },
    });
    const shown = await desk.browser.get(`${path}/${hashOf(content)}`);
    expect(shown.headers).toMatchObject({
      'content-type': mediaType,
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
  });

  test.each([
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['nothing', Buffer.alloc(0)],
    ['the first half of a PNG', TINY_PNG.subarray(0, TINY_PNG.length / 2)],
    ['the first half of a JPEG', JPEG.subarray(0, JPEG.length / 2)],
    ['a GIF without an end', GIF.subarray(0, -1)],
    ['a WebP that says it is longer', WEBP.subarray(0, -4)],
    [
      'the beginning of a PNG and then a page',
      Buffer.concat([TINY_PNG.subarray(0, 8), deflateSync('<html>')]),
    ],
    ['a bitmap of another kind', Buffer.from('BM\0\0\0\0\0\0\0\0\0\0\0\0', 'latin1')],
    ['one wider than a page can show', png(8193, 10)],
    ['one of no height', png(10, 0)],
  ])('and %s is refused', async (_, content) => {
    expect((await upload(content)).status).toBeOneOf([400, 415]);
    expect((await desk.browser.get(`${path}/${hashOf(content)}`)).status).toBe(404);
  });

  test('and one over 2 MB is too large', async () => {
    expect((await upload(Buffer.concat([TINY_PNG, Buffer.alloc(2_097_152)]))).body['code']).toBe('too_large');
  });
});

test("another organization's picture is not there", async () => {
  const sha256 = await storeTinyPicture(desk.browser, world.kestrel.path);
  const { petr } = world.ostrava.staff;
  expect((await petr.browser.get(`${world.ostrava.path}/pictures/${sha256}`)).status).toBe(404);
});

describe('a candidate', () => {
  let browser: Awaited<ReturnType<typeof openLink>>['browser'];
  let attemptId: string;
  let shown: string;
  let other: string;
  beforeAll(async () => {
    const assessment = await publishAssessment(world);
    shown = await storeTinyPicture(desk.browser, world.kestrel.path);
    await showPicture(world, shown);
    other = String((await upload(GIF)).body['sha256']);
    const statement = `![elsewhere](picture:${other})`;
    await desk.save(await desk.begin('Not asked'), { statement });
    const { token, invitationId } = await invite(world, assessment.id);
    ({ browser } = await openLink(world, token));
    const started = await browser.post(`/api/invitations/${invitationId}/start`, {});
    attemptId = String(started.body['attemptId']);
  });

  const look = async (attempt: string, sha256: string) =>
    (await browser.get(`/api/attempts/${attempt}/pictures/${sha256}`)).status;

  test('sees the pictures of the questions of their attempt and no other', async () => {
    expect(await look(attemptId, shown)).toBe(200);
    expect(await look(attemptId, other)).toBe(404);
    expect(await look(newKey(), shown)).toBe(404);
    expect((await browser.get(`${path}/${shown}`)).status).toBe(401);
  });

  test('sees no other even where a query forgets to ask', async () => {
    const attempt = await world.platform.db.asLogin
      .selectFrom('attempt')
      .select('candidate_id')
      .where('id', '=', attemptId)
      .executeTakeFirstOrThrow();
    const pictures = await world.platform.db.transaction(candidate(attempt.candidate_id), (tx) =>
      tx.selectFrom('picture').select('sha256').execute(),
    );
    expect(pictures.map(({ sha256 }) => sha256.toString('hex'))).toEqual([shown]);
  });
});
