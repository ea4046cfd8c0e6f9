import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { TEST_STATE_DIR } from '../../../packages/judge/test/test-state.ts';
import {
  discardPostgres,
  type EmbeddedPostgres,
  startPostgres,
} from '../../cli/src/setup/embedded-postgres.ts';
import { startJudge } from '@fairshot/judge/start-judge';
import { startTestJudge0 } from './adapters/test-judge0.ts';
import { look, openSittings, type Sitting, type Sittings } from './attempts/test-sittings.ts';
import { runMigrations } from './run-migrations.ts';

/** The real thing: worker and judge as processes of their own, a PostgreSQL of their own, the sandbox, compilers. */
let postgres: EmbeddedPostgres;
let clusterDir: string;
let sittings: Sittings;
let dataDir: string;
const processes = new Set<ChildProcess>();

beforeAll(async () => {
  clusterDir = mkdtempSync(join(tmpdir(), 'fairshot-roles-postgres-'));
  chmodSync(clusterDir, 0o755); // PostgreSQL's own user passes through
  postgres = await startPostgres({ dataDir: clusterDir, fast: true });
  await runMigrations(postgres.url);
  sittings = await openSittings(postgres.url);
  dataDir = mkdtempSync(join(tmpdir(), 'fairshot-roles-'));
  chmodSync(dataDir, 0o755); // the slots' users pass through
  mkdirSync(TEST_STATE_DIR, { recursive: true });
  symlinkSync(TEST_STATE_DIR, join(dataDir, 'judge'));
});
afterEach(async () => {
  await Promise.all([...processes].map((it) => end(it, 'SIGTERM')));
});
afterAll(async () => {
  await sittings.world.close();
  await discardPostgres(clusterDir);
  rmSync(clusterDir, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(role: 'worker' | 'judge', more: Record<string, string> = {}): Promise<ChildProcess> {
  const { databaseUrl, secret } = sittings.platform.config;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), role], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: databaseUrl,
      FAIRSHOT_SECRET: secret,
      DATA_DIR: dataDir,
      JUDGE_SLOTS: '2',
      LOG_LEVEL: 'error',
      ...more,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  processes.add(child);
  const ended = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`${role} ended with ${String(code)}`)),
  );
  ended.catch(() => undefined); // only of interest before it is ready
  const [news] = (await Promise.race([once(child, 'message'), ended])) as [
    { ready?: boolean; refused?: string },
  ];
  if (!news.ready) throw new Error(news.refused);
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  processes.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

/** Answers each case of the test question, slowly enough to be caught in the middle. */
const PYTHON = `import time
time.sleep(0.7)
print(input().replace('input', 'answer'))
`;
const CPP = `#include <bits/stdc++.h>
int main() {
  std::string s;
  std::cin >> s;
  std::cout << s.replace(s.find("input"), 5, "answer") << std::endl;
}
`;

const submit = async (sitting: Sitting, source: string, language = 'python') => {
  const code = sittings.code(sitting, source, { language });
  const { body } = await sitting.browser.post(`${sitting.path}/submissions`, code);
  return body['id'] as string;
};
const outcome = async (id: string) => {
  const [row] = await look<{
    state: string;
    verdict: string | null;
    tries: number;
    passed_permille: number | null;
  }>(sittings.platform, 'select state, verdict, tries, passed_permille from submission where id = $1', [id]);
  return row;
};
const LONG = { timeout: 90_000, interval: 200 };

test('C++ and Python are judged in the real sandbox, right and wrong, compiled and not', async () => {
  await start('judge');
  const sitting = await sittings.sit({ visibility: 'full' });
  const right = await submit(sitting, CPP, 'cpp');
  const wrong = await submit(sitting, 'print(input())');
  const broken = await submit(sitting, 'print(');
  const verdicts = async () =>
    Promise.all([right, wrong, broken].map(async (id) => (await outcome(id))?.verdict));
  await expect.poll(verdicts, LONG).toEqual(['accepted', 'wrong_answer', 'compile_error']);

  const seen = await sitting.browser.get(`${sitting.path}/submissions/${wrong}`);
  expect(seen.body).toMatchObject({
    passedPermille: 0,
    cases: [
      { name: 'Sample 1', stdout: 'sample-input-1\n', expected: 'sample-answer-1' },
      {},
      { name: 'Hidden 1' },
      {},
    ],
  });
});

test('a judge killed in the middle loses nothing and changes no verdict', async () => {
  const killed = await start('judge');
  const sitting = await sittings.sit({ person: 'yusuf', visibility: 'full' });
  const ids = [await submit(sitting, PYTHON), await submit(sitting, PYTHON), await submit(sitting, PYTHON)];
  const casesDone = async () =>
    (await look(sittings.platform, 'select from case_result where submission_id = $1', [ids[0]])).length;
  await expect.poll(casesDone, { ...LONG, interval: 20 }).toBeGreaterThan(0);
  await end(killed, 'SIGKILL');
  await start('judge');
  const outcomes = async () => Promise.all(ids.map(outcome));

  const judged = { state: 'judged', verdict: 'accepted', passed_permille: 1_000 };
  await expect.poll(outcomes, LONG).toMatchObject([judged, judged, judged]);
  // Of the judge that was killed, and of the one that ended it; a machine under load may take one more.
  expect((await outcomes())[0]?.tries).toBeGreaterThanOrEqual(2);
});

test('with Judge0 as its engine a judge finds the same, says what it runs on, and ends its service when it is locked out', async () => {
  const sandbox = await startJudge({ stateDir: TEST_STATE_DIR, slots: 2, withoutCgroup: 'sample' });
  const double = await startTestJudge0(sandbox);
  // As after a restart: its examination, which has a test of its own, is not due.
  writeFileSync(join(dataDir, 'judge', 'examined-judge0'), '');
  try {
    const address = await sittings.server.fastify.listen({ port: 0, host: '127.0.0.1' });
    await start('judge', {
      JUDGE_ENGINE: 'judge0',
      JUDGE0_URL: double.url,
      JUDGE0_API_KEY: double.key,
      JUDGE0_CALLBACK_URL: address,
    });
    const sitting = await sittings.sit({ person: 'emeka', visibility: 'full' });
    const right = await submit(sitting, CPP, 'cpp');
    const wrong = await submit(sitting, 'print(input())');
    const broken = await submit(sitting, 'print(');
    const verdicts = async () =>
      Promise.all([right, wrong, broken].map(async (id) => (await outcome(id))?.verdict));
    await expect.poll(verdicts, LONG).toEqual(['accepted', 'wrong_answer', 'compile_error']);
    expect(double.asked.filter(({ callback_url }) => !callback_url?.startsWith(address))).toEqual([]);
    const detail = async () =>
      (
        await look<{ ready: boolean; detail: object }>(
          sittings.platform,
          "select ready, detail from role_heartbeat where role = 'judge' order by beat_at desc limit 1",
        )
      )[0];
    // It says so with its next beat.
    await expect.poll(detail, LONG).toMatchObject({
      ready: true,
      detail: {
        engine: expect.stringContaining('Judge0 1.13.1 at'),
        languages: { python: 'Python (3.8.1)' },
      },
    });

    double.isLocked = true;
    const later = await submit(sitting, PYTHON);
    await expect
      .poll(detail, LONG)
      .toMatchObject({ ready: false, detail: { reason: expect.stringContaining('refuses our key (401)') } });
    await expect.poll(() => outcome(later), LONG).toMatchObject({ state: 'queued', tries: 0, verdict: null });
  } finally {
    await Promise.all([...processes].map((it) => end(it, 'SIGTERM')));
    await double.stop();
    await sandbox.stop();
  }
});

test('PostgreSQL stopped under judge and worker costs a pause: no process ends, nothing is lost or doubled', async () => {
  const roles = await Promise.all([start('judge'), start('worker')]);
  const sitting = await sittings.sit({ person: 'julia', visibility: 'full' });
  const ids = [await submit(sitting, PYTHON), await submit(sitting, PYTHON), await submit(sitting, PYTHON)];
  await expect.poll(async () => (await outcome(ids[0] ?? ''))?.state, LONG).toBe('running');
  await postgres.stop();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  postgres = await startPostgres({ dataDir: clusterDir, fast: true, port: postgres.port });
  const outcomes = async () => Promise.all(ids.map(outcome));

  const judged = { state: 'judged', verdict: 'accepted', passed_permille: 1_000 };
  await expect.poll(outcomes, LONG).toMatchObject([judged, judged, judged]);
  expect(roles.map((role) => role.exitCode)).toEqual([null, null]);
});

test('a judge that is asked to end gives back what it cannot finish', async () => {
  const leaving = await start('judge');
  const sitting = await sittings.sit({ person: 'grace' });
  const id = await submit(sitting, PYTHON.replace('0.7', '1.9'));
  await expect.poll(async () => (await outcome(id))?.state, LONG).toBe('running');
  await end(leaving, 'SIGTERM');

  expect(await outcome(id)).toMatchObject({ state: 'queued', tries: 0, verdict: null });
});

test('where the browser never came back, worker and judge bring the last draft to its score', async () => {
  const sitting = await sittings.sit({ person: 'nikhil' });
  await sitting.browser.put(`${sitting.path}/drafts`, {
    questionVersionId: sitting.questionVersionId,
    language: 'cpp',
    source: CPP,
    revision: 1,
    writerEpoch: 1,
  });
  await sittings.world.moveClock('61 minutes');
  await Promise.all([start('worker'), start('judge')]);
  const attempt = async () =>
    (
      await look(
        sittings.platform,
        'select state, finished_by, score_millipoints from attempt where id = $1',
        [sitting.attemptId],
      )
    )[0];

  await expect
    .poll(attempt, LONG)
    .toEqual({ state: 'graded', finished_by: 'clock', score_millipoints: 10_000 });
});
