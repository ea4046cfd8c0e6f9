import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  discardPostgres,
  type EmbeddedPostgres,
  startPostgres,
} from '../../../cli/src/setup/embedded-postgres.ts';
import { ensureFirstRunLink } from '../accounts/first-run-link.ts';
import { runMigrations } from '../run-migrations.ts';
import { openBrowser, type TestBrowser } from './test-browser.ts';
import { type EmptyWorld, openWorld } from './test-world.ts';

let dataDir: string;
let postgres: EmbeddedPostgres;
let world: EmptyWorld;
let marta: TestBrowser;
const password = 'a long enough password';

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'fairshot-restart-'));
  chmodSync(dataDir, 0o755); // PostgreSQL's own user passes through
  postgres = await startPostgres({ dataDir, fast: true });
  await runMigrations(postgres.url);
  world = await openWorld(postgres.url);
  marta = openBrowser(world.server.fastify);
  const token = (await ensureFirstRunLink(world.platform))?.split('/').at(-1);
  const person = { name: 'Marta Kowalska', email: 'marta@kestrel.example', password };
  await marta.post('/api/set-up', { token, organizationName: 'Kestrel Systems', ...person });
});
afterAll(async () => {
  await world.close();
  await discardPostgres(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

async function askMe() {
  marta.forgetShortCookie();
  return marta.get('/api/me');
}

test('while PostgreSQL restarts every answer says when to ask again; then all is as before, without a restart of ours', async () => {
  expect((await askMe()).status).toBe(200);
  await postgres.stop();
  for (let asked = 0; asked < 5; asked++) {
    expect(await askMe()).toMatchObject({
      status: 503,
      body: { code: 'unavailable' },
      headers: { 'retry-after': '2' },
    });
  }
  const logIn = () =>
    openBrowser(world.server.fastify).post('/api/log-in', { email: 'marta@kestrel.example', password });
  expect((await logIn()).status).toBe(503);

  postgres = await startPostgres({ dataDir, fast: true, port: postgres.port });
  let answer = await askMe();
  for (let tries = 0; answer.status !== 200 && tries < 40; tries++) {
    await sleep(250);
    answer = await askMe();
  }
  expect(answer).toMatchObject({ status: 200, body: { name: 'Marta Kowalska' } });
  expect((await logIn()).status).toBe(200);
});
