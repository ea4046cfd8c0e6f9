import type { TrialRequest } from '@fairshot/contracts/questions/proof.contract';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { createTestWorld, newKey, type TestWorld } from '../platform/test-world.ts';
import { scriptedEngine } from '../submissions/scripted-engine.ts';
import { doSandboxWork } from './do-sandbox-work.ts';
import { forgetOldWork } from './find-lost-sandbox-work.ts';
import { hashOf } from './test-authoring.ts';
import { doAllWork, openProving, waitingWork } from './test-proving.ts';

let world: TestWorld;
let desk: ReturnType<typeof openProving>;
beforeAll(async () => {
  world = await createTestWorld();
  desk = openProving(world);
});
afterEach(() => doAllWork(world.platform));
afterAll(() => world.close());

const python = (source: string) => ({ language: 'python' as const, source });
const check = (...sources: string[]): TrialRequest => ({ kind: 'check', programs: sources.map(python) });
const run: TrialRequest = {
  kind: 'run',
  program: python('accepted'),
  input: { text: 'hello' },
  timeLimitSeconds: 1,
  memoryLimitMb: 64,
};
const generate = (generator: string, solution: string, ...reads: string[]): TrialRequest => ({
  kind: 'generate',
  generator: python(generator),
  solution: python(solution),
  recipes: reads.map((it) => ({ name: `case ${it.slice(0, 20)}`, reads: it })),
  timeLimitSeconds: 1,
  memoryLimitMb: 64,
});
const outcome = async (request: TrialRequest) => {
  const { body } = await desk.try(request);
  await doAllWork(world.platform);
  return desk.trial(body['id']);
};

test('A check tells of each program whether it compiles, one after the other', async () => {
  const { body } = await desk.try(check('accepted', 'does not compile'));
  expect(await desk.trial(body['id'])).toEqual({ id: body['id'], state: 'queued' });
  const [work = ''] = await waitingWork(world.platform);
  await doSandboxWork(world.platform, scriptedEngine(), work, new AbortController().signal);
  expect(await desk.trial(body['id'])).toMatchObject({ state: 'running', checks: [{ isFine: true }] });
  await doAllWork(world.platform);

  expect(await desk.trial(body['id'])).toMatchObject({
    state: 'done',
    checks: [{ isFine: true }, { isFine: false, compilerOutput: 'main.py:1: this is no program' }],
  });
});

test('A program in a language that a judge lacks is left to another, which is told of it', async () => {
  const { body } = await desk.try(check('accepted'));
  const [work = ''] = await waitingWork(world.platform);
  const nobody = scriptedEngine();
  await world.platform.db.pool.query("delete from pgboss.job where name = 'try-programs'");
  await doSandboxWork(world.platform, nobody, work, new AbortController().signal, ['c', 'java']);
  expect(nobody.begun).toBe(0);
  expect(await desk.trial(body['id'])).toMatchObject({ state: 'queued' });
  const { rows } = await world.platform.db.pool.query(
    "select from pgboss.job where name = 'try-programs' and state = 'created' and data ->> 'workId' = $1",
    [work],
  );
  expect(rows).toHaveLength(1);
  await doSandboxWork(world.platform, nobody, work, new AbortController().signal, ['python']);

  expect(await desk.trial(body['id'])).toMatchObject({ state: 'done', checks: [{ isFine: true }] });
});

test('A run shows what a program did with an input', async () => {
  expect(await outcome(run)).toMatchObject({
    state: 'done',
    ran: { verdict: 'accepted', stdout: 'hello', isCut: false },
  });
});

test('Generated cases are stored and named by their hashes, and what could not be written says why', async () => {
  const trial = await outcome(generate('crashes on bad', 'needs 3 s on late', 'good', 'bad', 'late'));

  expect(trial.generated).toEqual([
    {
      name: 'case good',
      inputSha256: hashOf('good'),
      answerSha256: hashOf('good'),
      inputBytes: 4,
      answerBytes: 4,
    },
    { name: 'case bad', why: expect.stringContaining('The generator got runtime error') },
    { name: 'case late', why: expect.stringContaining('The solution got time limit') },
  ]);
  const stored = await desk.browser.get(`${world.kestrel.path}/test-data/${hashOf('good')}/text`);
  expect(stored.body).toMatchObject({ text: 'good' });
});

test('A generator that does not compile says so for every case', async () => {
  const { generated } = await outcome(generate('does not compile', 'accepted', '1', '2'));
  const why = 'The generator does not compile. It said: main.py:1: this is no program';
  expect(generated).toEqual([
    { name: 'case 1', why },
    { name: 'case 2', why },
  ]);
});

test('Cases for which the organization has no room say so, and the others are kept', async () => {
  const { body } = await desk.try(generate('accepted', 'accepted', 'a little', 'x'.repeat(10_000)));
  const platform = { ...world.platform, config: { ...world.platform.config, storageLimitMb: 0.005 } };
  await doAllWork(platform);

  expect((await desk.trial(body['id'])).generated).toMatchObject([
    { inputBytes: 8 },
    { why: expect.stringContaining('no room') },
  ]);
});

test('Asked for twice with one key it is begun once', async () => {
  const key = newKey();
  const answers = await Promise.all([desk.try(run, key), desk.try(run, key), desk.try(run, key)]);
  expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(1);
  expect(await waitingWork(world.platform)).toHaveLength(1);
});

test('An organization has six under way at most, however many ask at once; another is not held up by that', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => desk.try(run)));
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
    ...Array(6).fill(200),
    ...Array(4).fill(429),
  ]);
  expect(answers.find(({ status }) => status === 429)?.body).toMatchObject({
    code: 'too_many_requests',
    message: 'Your organization has 6 trials under way; the next can begin when one of them is done.',
    details: { retryAfterSeconds: 2 },
  });
  const { petr } = world.ostrava.staff;
  const theirs = await petr.browser.post(`${world.ostrava.path}/trials`, {
    idempotencyKey: newKey(),
    request: run,
  });
  expect(theirs.status).toBe(200);
  await doAllWork(world.platform);
  expect((await desk.try(run)).status).toBe(200);
});

test('Trials are limited per minute, with the time to wait', async () => {
  await world.moveClock('5 minutes');
  await world.platform.db.pool.query(
    `insert into sandbox_work (organization_id, state) select $1, 'done' from generate_series(1, 120)`,
    [world.kestrel.id],
  );
  const refused = await desk.try(run);
  expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
  const { retryAfterSeconds } = refused.body['details'] as { retryAfterSeconds: number };
  expect(retryAfterSeconds).toBeGreaterThan(50);
  await world.moveClock('1 minute');
  expect((await desk.try(run)).status).toBe(200);
});

test('Trouble of ours is tried three times and is then told as ours, never as a verdict', async () => {
  const trial = await outcome(check('accepted', 'our fault'));
  expect(trial).toMatchObject({ state: 'failed', checks: [{ isFine: true }] });
  expect(trial.checks).toHaveLength(1);
});

test('A trial is kept for a day', async () => {
  const { id } = await outcome(run);
  await world.moveClock('23 hours');
  await forgetOldWork(world.platform);
  expect((await desk.trial(id)).state).toBe('done');
  await world.moveClock('2 hours');
  await forgetOldWork(world.platform);
  const gone = await desk.browser.get(`${world.kestrel.path}/trials/${id}`);
  await world.moveClock('-25 hours');

  expect(gone.status).toBe(404);
});

test('A trial is not there for another organization', async () => {
  const { id } = await outcome(run);
  const { petr } = world.ostrava.staff;
  expect((await petr.browser.get(`${world.ostrava.path}/trials/${id}`)).status).toBe(404);
});

test.each([
  ['no program', { kind: 'check', programs: [] }],
  ['an unknown language', { kind: 'check', programs: [{ language: 'cobol', source: '' }] }],
  ['a NUL in a source', check('print("\0")')],
  ['a NUL in an input', { ...run, input: { text: '\0' } }],
  ['a limit of an hour', { ...run, timeLimitSeconds: 3_600 }],
  ['more recipes than are taken', generate('accepted', 'accepted', ...Array.from({ length: 201 }, String))],
])('%s is refused with the field', async (_, request) => {
  expect(await desk.try(request as TrialRequest)).toMatchObject({ status: 400, body: { code: 'bad_input' } });
});
