import type { AddressInfo } from 'node:net';

import { LIVE_PATH, type LiveMessage } from '@fairshot/contracts/live.contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';

import { HIDDEN, look, openSittings, type Sitting, type Sittings } from '../attempts/test-sittings.ts';
import { LIVE_CHANNEL } from '../platform/announce.ts';

let sittings: Sittings;
let origin: string;

beforeAll(async () => {
  sittings = await openSittings();
  await sittings.server.fastify.listen({ port: 0, host: '127.0.0.1' });
  origin = `127.0.0.1:${(sittings.server.fastify.server.address() as AddressInfo).port}`;
});
afterAll(() => sittings.world.close());

interface Page {
  heard: LiveMessage[];
  /** The first message, heard already or to come, that this is true of. */
  hear(isIt: (message: LiveMessage) => boolean): Promise<LiveMessage>;
  closed: Promise<number>;
  socket: WebSocket;
}

function open(sitting: Sitting, headers: Record<string, string> = {}): Page {
  const cookie = [...sitting.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const socket = new WebSocket(`ws://${origin}${LIVE_PATH}?attempt=${sitting.attemptId}`, {
    headers: { cookie, ...headers },
  });
  const heard: LiveMessage[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (text: Buffer) => {
    heard.push(JSON.parse(text.toString('utf8')) as LiveMessage);
    for (const look of waiting) look();
  });
  socket.on('error', () => undefined);
  return {
    heard,
    socket,
    closed: new Promise((resolve) => socket.once('close', resolve)),
    hear: (isIt) =>
      new Promise((resolve) => {
        const look = () => {
          const found = heard.find(isIt);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

/** The status of an upgrade that was refused. */
async function refusal(sitting: Sitting, headers: Record<string, string>): Promise<number> {
  const { socket } = open(sitting, headers);
  return new Promise((resolve) =>
    socket.once('unexpected-response', (_, response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    }),
  );
}

test('an open page hears each case as it ends, then the verdict, and nothing of a hidden case but its outcome', async () => {
  const sitting = await sittings.sit({ visibility: 'full' });
  const page = open(sitting);
  await page.hear((message) => message.type === 'attempt');
  const { body } = await sitting.browser.post(
    `${sitting.path}/submissions`,
    sittings.code(sitting, 'wrong from 3'),
  );
  await sittings.judgeAll();
  const verdict = await page.hear((it) => it.type === 'submission' && it.submission.state === 'judged');

  expect(verdict).toMatchObject({
    submission: { id: body['id'], verdict: 'wrong_answer', passedPermille: 666, cases: [{}, {}, {}, {}] },
  });
  const cases = page.heard.filter((it) => it.type === 'case');
  for (const it of cases) expect(it.submissionId).toBe(body['id']);
  for (const secret of HIDDEN) expect(JSON.stringify(page.heard)).not.toContain(secret);
  page.socket.close();
});

test('a page whose attempt was taken over elsewhere is told within the moment', async () => {
  const sitting = await sittings.sit();
  const page = open(sitting);
  await page.hear((it) => it.type === 'attempt' && it.isWriter);
  const other = await sittings.anotherBrowser(sitting);
  await other.post(`${sitting.path}/take-over`);

  expect(await page.hear((it) => it.type === 'attempt' && it.writerEpoch === 2)).toMatchObject({
    isWriter: false,
  });
  page.socket.close();
});

test('another site’s page, a stranger and another candidate get no line', async () => {
  const sitting = await sittings.sit();
  const yusuf = await sittings.sit({ person: 'yusuf' });

  expect(await refusal(sitting, { origin: 'https://elsewhere.example' })).toBe(403);
  expect(await refusal(sitting, { cookie: '' })).toBe(401);
  expect(await refusal({ ...sitting, browser: yusuf.browser }, {})).toBe(404);
});

test('a page that sends more than a kilobyte is cut off', async () => {
  const page = open(await sittings.sit());
  await page.hear((it) => it.type === 'attempt');
  page.socket.send('x'.repeat(2_000));

  expect(await page.closed).toBe(1009);
});

test('an ended session closes its line', async () => {
  const sitting = await sittings.sit({ person: 'grace' });
  const page = open(sitting);
  await page.hear((it) => it.type === 'attempt');
  await look(sittings.platform, 'update candidate_session set revoked_at = now() where id = $1', [
    sitting.sessionId,
  ]);

  expect(await page.closed).toBe(1008);
});

test('after PostgreSQL cut the line, news arrive again and what was missed is told', async () => {
  const sitting = await sittings.sit({ person: 'nikhil' });
  const page = open(sitting);
  await page.hear((it) => it.type === 'attempt');
  const submitted = await sitting.browser.post(
    `${sitting.path}/submissions`,
    sittings.code(sitting, 'accepted'),
  );
  const cut = await look(
    sittings.platform,
    `select pg_terminate_backend(pid) as is_cut from pg_stat_activity
     where application_name = $1 and datname = current_database()`,
    [LIVE_CHANNEL],
  );
  expect(cut).toEqual([{ is_cut: true }]);
  await sittings.judgeAll();

  expect(await page.hear((it) => it.type === 'submission' && it.submission.state === 'judged')).toMatchObject(
    { submission: { id: submitted.body['id'] } },
  );
  page.socket.close();
});
