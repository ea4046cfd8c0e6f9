import { randomUUID } from 'node:crypto';

import { createTestDatabase } from '../../../../tools/vitest/test-database.ts';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { candidate, system } from '../platform/actor.ts';
import { type Database, openDatabase } from '../platform/database.ts';
import type { Queue, TaskRunner } from '../platform/ports.ts';
import { openQueue } from './queue-postgres.ts';
import { startTaskRunner } from './task-runner-postgres.ts';

let database: { url: string; drop(): Promise<void> };
let db: Database;
let queue: Queue;
const log = pino({ level: 'silent' });
const runners: TaskRunner[] = [];

async function runner(): Promise<TaskRunner> {
  const started = await startTaskRunner(database.url, log);
  runners.push(started);
  return started;
}

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
  queue = openQueue(db);
});

afterAll(async () => {
  await Promise.all(runners.map((it) => it.stop()));
  await db.close();
  await database.drop();
});

/** The payloads of waiting tasks of one name. */
async function waiting(task: string): Promise<Record<string, string>[]> {
  const { rows } = await db.pool.query<{ data: Record<string, string> }>(
    `select data from pgboss.job where name = $1 and state in ('created', 'retry') order by created_on`,
    [task],
  );
  return rows.map((row) => row.data);
}

test('a task of a transaction that was rolled back never existed', async () => {
  await expect(
    db.transaction(system, async (tx) => {
      await queue.add(tx, 'send-letter', { letterId: 'a' });
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');

  expect(await waiting('send-letter')).toEqual([]);
});

test('a candidate’s transaction leaves a task behind, and one that must be there once is', async () => {
  const key = randomUUID();
  await db.transaction(candidate(randomUUID()), async (tx) => {
    await queue.add(tx, 'grade-attempt', { attemptId: 'x' }, { onlyOnce: key });
    await queue.add(tx, 'grade-attempt', { attemptId: 'x' }, { onlyOnce: key });
    await queue.add(tx, 'grade-attempt', { attemptId: 'y' });
  });

  expect(await waiting('grade-attempt')).toEqual([{ attemptId: 'x' }, { attemptId: 'y' }]);
});

test('transactions that take the whole pool and enqueue for the first time do not wait for each other', async () => {
  const small = openDatabase(database.url, 2);
  const fresh = openQueue(small);
  await Promise.all(
    Array.from({ length: 6 }, () =>
      small.transaction(system, (tx) => fresh.add(tx, 'send-letter', { letterId: randomUUID() })),
    ),
  );
  await small.close();

  expect(await waiting('send-letter')).toHaveLength(6);
});

test('every task is run, a failed one again, urgent ones first', async () => {
  await db.transaction(system, async (tx) => {
    for (const name of ['late', 'later']) await queue.add(tx, 'judge-submission', { name });
    await queue.add(tx, 'judge-submission', { name: 'urgent' }, { priority: 10 });
  });
  const seen: string[] = [];
  const done = Promise.withResolvers<void>();
  const { work } = await runner();
  await work('judge-submission', 1, async ({ name = '' }) => {
    seen.push(name);
    if (seen.length === 1) throw new Error('stumbled');
    if (new Set(seen).size === 3 && seen.filter((it) => it === 'urgent').length === 2) done.resolve();
  });
  await done.promise;

  expect(seen[0]).toBe('urgent');
  expect(seen.slice(1).sort()).toEqual(['late', 'later', 'urgent']);
});

test('a repeated errand runs in one of several processes at a time', async () => {
  const [one, other] = [await runner(), await runner()];
  let atOnce = 0;
  let most = 0;
  let runs = 0;
  const done = Promise.withResolvers<void>();
  const errand = async () => {
    most = Math.max(most, ++atOnce);
    await new Promise((resolve) => setTimeout(resolve, 20));
    atOnce -= 1;
    if (++runs === 6) done.resolve();
  };
  one.every('errand', 0.01, errand);
  other.every('errand', 0.01, errand);
  await done.promise;

  expect(most).toBe(1);
});

test('a stopping process tells its task to give back, and the task goes to another', async () => {
  const leaving = await runner();
  const taken = Promise.withResolvers<void>();
  await leaving.work('run-out-attempt', 1, async (_, signal) => {
    taken.resolve();
    await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('given back'))));
  });
  await db.transaction(system, (tx) => queue.add(tx, 'run-out-attempt', { attemptId: 'z' }));
  await taken.promise;
  await leaving.stop();

  const finished = Promise.withResolvers<Record<string, string>>();
  const staying = await runner();
  await staying.work('run-out-attempt', 1, async (payload) => finished.resolve(payload));
  expect(await finished.promise).toEqual({ attemptId: 'z' });
});
