import { system } from '../../platform/actor.ts';
import type { Platform } from '../../platform/platform.ts';
import { deleteOldExecutions } from './executions.store.ts';

/** Few enough that no lock is held for long. */
const BATCH = 10_000;

/** Forgets what was executed longer ago than the installation keeps it. */
export async function forgetExecutions({ db, config }: Platform): Promise<void> {
  for (;;) {
    const gone = await db.transaction(system, (tx) =>
      deleteOldExecutions(tx, config.keepExecutionsMonths, BATCH),
    );
    if (gone < BATCH) return;
  }
}
