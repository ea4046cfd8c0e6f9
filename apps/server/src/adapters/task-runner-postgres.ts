import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';

import type { TaskName, TaskRunner } from '../platform/ports.ts';
import { complainer } from './complainer.ts';
import { openLockConnection, type Repeated, repeat } from './errands-postgres.ts';

/** How long a stopping process lets its tasks end before they are told to give their work back. */
const GRACE_MS = 3_000;

/** The queue's own questions are short; a few connections serve any number of slots. */
const CONNECTIONS = 3;

/** Runs tasks in this process, over connections of its own. */
export async function startTaskRunner(databaseUrl: string, log: Logger): Promise<TaskRunner> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'fairshot-queue',
    max: CONNECTIONS,
    migrate: false,
    schedule: false,
    registerInstance: false,
    useListenNotify: true,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
    reindex: false,
  });
  const complain = complainer(log);
  boss.on('error', (error) => complain(error, 'the queue stumbled'));
  await boss.start();
  const stopping = new AbortController();
  const locks = openLockConnection(databaseUrl);
  const errands: Repeated[] = [];

  return {
    async work(task, width, handle) {
      for (let slot = 0; slot < width; slot++) await workSlot(boss, task, handle, stopping.signal, log);
    },
    every(name, seconds, handle) {
      errands.push(repeat(locks, { name, seconds, handle }, complain));
    },
    async stop() {
      const timer = setTimeout(() => stopping.abort(), GRACE_MS);
      await Promise.all(errands.map((it) => it.stop()));
      await boss.stop({ graceful: true, timeout: 2 * GRACE_MS });
      clearTimeout(timer);
      await locks.end();
    },
  };
}

/**
 * One slot takes one task at a time and looks for the next at once when it ends. pg-boss would otherwise sleep
 * until its next poll (its burst needs batches, and a batch would keep finished tasks waiting for slow ones).
 */
async function workSlot(
  boss: PgBoss,
  task: TaskName,
  handle: (payload: Record<string, string>, signal: AbortSignal) => Promise<void>,
  stopping: AbortSignal,
  log: Logger,
): Promise<void> {
  const worker = await boss.work<Record<string, string>>(
    task,
    { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1, heartbeatRefreshSeconds: 3 },
    async (jobs) => {
      for (const job of jobs) {
        try {
          await handle(job.data, AbortSignal.any([job.signal, stopping]));
        } catch (error) {
          log.warn({ err: error, task, payload: job.data }, 'a task failed and will be tried again');
          throw error;
        }
      }
      boss.notifyWorker(worker);
    },
  );
}
