import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { RUN_OUT_AFTER_SECONDS } from './grace.ts';
import type { StartedAttempt } from './start.store.ts';

/** The task is for punctuality; a sweep by the database's clock ends the attempt should the task be lost. */
export async function addRunOut({ queue }: Platform, tx: Tx, attempt: StartedAttempt): Promise<void> {
  const startAfter = new Date(attempt.deadline_at.getTime() + (RUN_OUT_AFTER_SECONDS + 1) * 1_000);
  await queue.add(tx, 'run-out-attempt', { attemptId: attempt.id }, { startAfter, onlyOnce: attempt.id });
}
