import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { RoleName } from './heartbeat.ts';
import { createTestWorld, type TestWorld } from './test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world.close());

const ask = async () => {
  const { statusCode, headers, body } = await world.server.fastify.inject({ method: 'GET', url: '/readyz' });
  return { statusCode, retryAfter: headers['retry-after'], body: JSON.parse(body) as unknown };
};

async function beats(role: RoleName, ready: boolean, detail: object, secondsAgo = 0): Promise<void> {
  await sql`insert into role_heartbeat (role, instance, ready, detail, beat_at)
    values (${role}, gen_random_uuid(), ${ready}, ${JSON.stringify(detail)},
      now() - make_interval(secs => ${secondsAgo}))`.execute(world.platform.db.asLogin);
}

test('readiness names each role that is not ready and why, and is there when all are', async () => {
  await beats('api', true, {});
  await beats('worker', true, {}, 60);
  await beats('judge', false, { reason: 'bubblewrap: the outer jail cannot be made.' });
  expect(await ask()).toEqual({
    statusCode: 503,
    retryAfter: '2',
    body: {
      ready: false,
      database: true,
      notReady: {
        worker: 'No worker process is running.',
        judge: 'bubblewrap: the outer jail cannot be made.',
      },
    },
  });

  await beats('worker', true, {});
  await beats('judge', true, {});
  expect(await ask()).toMatchObject({ statusCode: 200, body: { ready: true, notReady: {} } });
});
