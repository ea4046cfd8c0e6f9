import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { buildApi } from '../build-api.ts';
import { openDatabase } from './database.ts';
import { logOptions } from './log.ts';
import { openBrowser } from './test-browser.ts';
import { invite, publishAssessment } from './test-sitting.ts';
import { createTestWorld, type TestWorld } from './test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world.close());

test('no log line holds a personal link, a cookie, a password or a row, not even when something fails', async () => {
  const lines: string[] = [];
  const log = pino(logOptions('api', 'trace'), { write: (line) => void lines.push(line) });
  const { token } = await invite(world, (await publishAssessment(world)).id);
  const away = openDatabase('postgres://nobody:hidden-password@127.0.0.1:1/nowhere');
  const password = 'hidden-password';
  const cookie = 'fairshot_candidate=hidden-cookie';

  for (const db of [world.platform.db, away]) {
    const server = await buildApi({ ...world.platform, db, log });
    const browser = openBrowser(server.fastify);
    await browser.post('/api/invitations/open', { token });
    await browser.post('/api/log-in', { email: 'ravi.iyer@kestrel.example', password });
    await browser.post('/api/log-in', `{"email": "${password}`);
    await browser.get(`/test/${token}`);
    await browser.send({ method: 'GET', url: '/api/attempts/x', headers: { cookie } });
    await server.fastify.close();
  }
  await away.close();
  const refused = world.platform.db.asLogin
    .insertInto('account')
    .values({ email: 'Hidden-Person@example.org', name: 'hidden-person' })
    .execute();
  await refused.catch((error: unknown) => log.error({ err: error }, 'a row was refused'));
  log.warn({ token, cookie, headers: { cookie }, body: { password } }, 'somebody logs too much');

  const said = lines.join('');
  expect(said).toContain('the database is away');
  expect(said).toContain('account_email_check');
  for (const secret of [token, 'hidden-password', 'hidden-cookie', 'idden-person'])
    expect(said).not.toContain(secret);
});
