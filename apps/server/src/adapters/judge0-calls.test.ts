import { defaultCompare, type Job, type Judge } from '@fairshot/judge/job';
import { startJudge } from '@fairshot/judge/start-judge';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { TEST_STATE_DIR } from '../../../../packages/judge/test/test-state.ts';
import { createEmptyWorld, type EmptyWorld } from '../platform/test-world.ts';
import { type Judge0, startJudge0 } from './engine-judge0.ts';
import { CALLS_CHANNEL, CALLS_PATH, type Judge0Calls, openJudge0Calls } from './judge0-calls.ts';
import { startTestJudge0, type TestJudge0 } from './test-judge0.ts';

let sandbox: Judge;
let world: EmptyWorld;
let calls: Judge0Calls;
let double: TestJudge0;
let judge0: Judge0;
let address: string;

beforeAll(async () => {
  sandbox = await startJudge({ stateDir: TEST_STATE_DIR, slots: 2, withoutCgroup: 'sample' });
  world = await createEmptyWorld();
  address = await world.server.fastify.listen({ port: 0, host: '127.0.0.1' });
});
beforeEach(async () => {
  const { databaseUrl, secret } = world.platform.config;
  calls = await openJudge0Calls({ databaseUrl, secret, callbackUrl: address }, world.platform.log);
  double = await startTestJudge0(sandbox);
  judge0 = await start();
});
afterEach(async () => {
  await judge0.stop();
  await double.stop();
  await calls.close();
});
afterAll(async () => {
  await world.close();
  await sandbox.stop();
});

/** Asked so seldom, unless a test says otherwise, that whatever is known was told by a call. */
const start = (longest = 100_000) =>
  startJudge0({
    url: double.url,
    key: double.key,
    keyHeader: 'X-Auth-Token',
    deleteKey: undefined,
    slots: 2,
    pace: { request: 5_000, first: 10, longest, patience: 600_000 },
    calls,
  });
/** A slow machine is waited for. */
const LONG = { timeout: 60_000 };
const bytes = (text: string) => ({ bytes: Buffer.from(text) });
const job: Job = {
  language: 'c',
  source: bytes('#include <stdio.h>\nint main(void) { int n; scanf("%d", &n); printf("%d", n); }'),
  cases: Array.from({ length: 10 }, (_, n) => ({ input: bytes(`${n}`), answer: bytes(`${n}`) })),
  limits: { timeSeconds: 1, memoryMb: 64, outputMb: 1, compileSeconds: 30 },
  compare: defaultCompare,
  stopAtFirstFailure: false,
};
const accepted = { verdict: 'AC', cases: job.cases.map(() => ({ verdict: 'AC' })) };
const questions = () => double.requests.filter((it) => it === 'GET /submissions/batch').length;

describe('Judge0 that can call us', () => {
  test('is asked once for each batch, when all of it has ended', async () => {
    double.slowness = 500;

    expect(await judge0.judge(job)).toMatchObject(accepted);
    expect(questions(), 'the first case is a batch of its own').toBe(2);
  });

  test('is asked all the same where its calls do not come through', async () => {
    double.isCallLost = true;
    const asking = await start(200);

    expect(await asking.judge(job)).toMatchObject(accepted);
    await asking.stop();
    expect(calls.areHeard, 'from now on it is asked as if it never called').toBe(false);
    expect(double.asked.every(({ callback_url }) => callback_url?.startsWith(address))).toBe(true);
  });

  test('is asked where it may have called while nobody could hear it', async () => {
    double.isCallLost = true;
    const judging = judge0.judge({ ...job, cases: job.cases.slice(0, 1) });
    await expect.poll(() => double.ended.length, LONG).toBe(1);
    const { rows } = await sql`select pg_terminate_backend(pid) as is_cut from pg_stat_activity
      where datname = current_database() and application_name = ${CALLS_CHANNEL}`.execute(
      world.platform.db.asLogin,
    );
    expect(rows).toEqual([{ is_cut: true }]);

    expect(await judging).toMatchObject({ verdict: 'AC' });
  });

  test('gets an address for each batch, that nobody can guess', async () => {
    await judge0.judge(job);
    const addresses = new Set(double.asked.map(({ callback_url }) => callback_url));
    expect(addresses.size).toBe(2);
    for (const one of addresses) expect(one).toMatch(/\/[\w-]{22}\.[\w-]{22}$/);
  });
});

test('Judge0 that fell silent is waited for again once a call of its is heard', async () => {
  double.isCallLost = true;
  const asking = await start(200);
  await asking.judge(job);
  expect(calls.areHeard).toBe(false);
  double.isCallLost = false;
  await asking.judge(job);
  await expect.poll(() => calls.areHeard, LONG).toBe(true);
  await asking.stop();
});

test('Judge0 that calls nobody gets no address, and is asked', async () => {
  double.callsBack = false;
  const silent = await start(200);

  expect(await silent.judge(job)).toMatchObject(accepted);
  expect(double.asked.every(({ callback_url }) => callback_url === undefined)).toBe(true);
  await silent.stop();
});

describe('A call', () => {
  const put = (token: string, body = '{}') =>
    fetch(`${address}${CALLS_PATH}/${token}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
    });

  test.each(['made-up', 'made.up', `${'a'.repeat(22)}.${'b'.repeat(22)}`, 'a.b.c', '.'])(
    'with a token that is not ours is refused: %s',
    async (token) => expect(await put(token)).toMatchObject({ status: 404 }),
  );

  test('is heard whatever it says: what came of a run is asked for, not told', async () => {
    const call = calls.open();
    const token = call.url.split('/').at(-1) ?? '';
    const { signal } = new AbortController();
    const heard = call.heard(2, signal);
    expect(await put(token, 'no JSON at all')).toMatchObject({ status: 204 });
    expect(await put(token, JSON.stringify({ stdout: 'x'.repeat(3_000_000) }))).toMatchObject({
      status: 204,
    });
    await heard;
    call.close(true);
    expect(calls.areHeard).toBe(true);
    expect(await put(token)).toMatchObject({ status: 204 });
  });

  test('of one batch wakes no other', async () => {
    const [one, other] = [calls.open(), calls.open()];
    const waiting = new AbortController();
    const heard = other.heard(1, waiting.signal).then(
      () => 'woken',
      () => 'not woken',
    );
    await put(one.url.split('/').at(-1) ?? '');
    await one.heard(1, waiting.signal);
    waiting.abort();
    expect(await heard).toBe('not woken');
    one.close(true);
    other.close(false);
  });
});
