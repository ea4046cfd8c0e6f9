import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { look, openSittings, type Sitting, type Sittings } from '../attempts/test-sittings.ts';
import { openQueue } from '../adapters/queue-postgres.ts';
import { buildApi } from '../build-api.ts';
import { openDatabase } from '../platform/database.ts';
import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { openBrowser } from '../platform/test-browser.ts';
import { judgeSubmission } from './judge-submission.ts';
import { takeLease } from './judging.store.ts';
import { scriptedEngine } from './scripted-engine.ts';

/** A wire to PostgreSQL that can be cut and mended. */
interface Wire {
  url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

let sittings: Sittings;
let wire: Wire;
let platform: Platform;
let server: HttpServer;

beforeAll(async () => {
  sittings = await openSittings();
  wire = await layWire(sittings.platform.config.databaseUrl);
  const db = openDatabase(wire.url);
  const config = { ...sittings.platform.config, databaseUrl: wire.url };
  platform = { ...sittings.platform, config, db, queue: openQueue(db) };
  server = await buildApi(platform);
  await server.fastify.ready();
});
afterAll(async () => {
  await server.fastify.close();
  await platform.db.close();
  await wire.cut();
  await sittings.world.close();
});

async function layWire(databaseUrl: string): Promise<Wire> {
  const far = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let near: Server;
  const listen = async (port: number) => {
    near = createServer((here) => {
      const there = connect(Number(far.port), far.hostname);
      for (const [from, to] of [
        [here, there],
        [there, here],
      ] as const) {
        sockets.add(from);
        from.on('error', () => to.destroy()).on('close', () => to.destroy());
        from.pipe(to);
      }
    });
    near.listen(port, '127.0.0.1');
    await once(near, 'listening');
    return (near.address() as AddressInfo).port;
  };
  const port = await listen(0);
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    async cut() {
      near.close();
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    },
    mend: async () => void (await listen(port)),
  };
}

/** The sitting in front of the API whose wire we cut. */
const behindTheWire = (sitting: Sitting): Sitting => {
  const browser = openBrowser(server.fastify);
  browser.keep([...sitting.browser.cookies].map(([name, value]) => `${name}=${value}`));
  return { ...sitting, browser };
};

test('without PostgreSQL every answer is a 503 that says when to come back; with it, the same request works', async () => {
  const sitting = behindTheWire(await sittings.sit());
  const code = sittings.code(sitting, 'accepted');
  const draft = {
    questionVersionId: sitting.questionVersionId,
    language: 'python',
    source: 'x',
    revision: 1,
    writerEpoch: 1,
  };
  const everything = () =>
    Promise.all([
      sitting.browser.get(sitting.path),
      sitting.browser.put(`${sitting.path}/drafts`, draft),
      sitting.browser.post(`${sitting.path}/submissions`, code),
      sitting.browser.post(`/api/invitations/${sitting.invitationId}/start`),
    ]);
  await sitting.browser.get(sitting.path); // connections that are open when the wire is cut
  await wire.cut();
  const away = [...(await everything()), ...(await everything())];
  await wire.mend();
  const back = await everything();

  for (const answer of away) {
    expect(answer).toMatchObject({
      status: 503,
      body: { code: 'unavailable' },
      headers: { 'retry-after': '2' },
    });
    expect(answer.body['reference']).toBeTypeOf('string');
  }
  expect(back.map((it) => it.status)).toEqual([200, 200, 200, 200]);
  expect(
    await look(sittings.platform, 'select from submission where attempt_id = $1', [sitting.attemptId]),
  ).toHaveLength(1);
});

test('a verdict found while PostgreSQL was away is stored when it is back', async () => {
  const sitting = behindTheWire(await sittings.sit());
  const { body } = await sitting.browser.post(
    `${sitting.path}/submissions`,
    sittings.code(sitting, 'accepted'),
  );
  const engine = scriptedEngine();
  const goOn = engine.hold();
  const judging = judgeSubmission(
    platform,
    scriptedWithoutLoading(engine),
    (tx) => takeLease(tx, body['id'] as string),
    new AbortController().signal,
  );
  await expect.poll(() => engine.begun).toBe(1);
  await wire.cut();
  goOn();
  await new Promise((resolve) => setTimeout(resolve, 700)); // past the first tries
  await wire.mend();
  await judging;

  expect(
    await look(sittings.platform, 'select state, verdict, tries from submission where id = $1', [body['id']]),
  ).toEqual([{ state: 'judged', verdict: 'accepted', tries: 1 }]);
});

/** The case contents are at hand, as they are in the real engine's cache. */
function scriptedWithoutLoading(
  engine: ReturnType<typeof scriptedEngine>,
): ReturnType<typeof scriptedEngine> {
  const text = { bytes: Buffer.from('at hand') };
  return {
    about: engine.about,
    hold: () => engine.hold(),
    get begun() {
      return engine.begun;
    },
    judge: (work, onCase, signal) =>
      engine.judge({ ...work, cases: work.cases.map(() => ({ input: text, answer: text })) }, onCase, signal),
  };
}
