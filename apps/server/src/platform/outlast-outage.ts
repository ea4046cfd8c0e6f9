import { setTimeout as sleep } from 'node:timers/promises';

import { isDatabaseAway } from './database-away.ts';

/** Longest wait for a database that is away; by then the lease has long gone to another judge. */
const LONGEST_MS = 120_000;
const PAUSE_MS = 500;

/** Repeats `write` while the database is away: a finished result is not thrown away for a restart of PostgreSQL. */
export async function outlastOutage<Answer>(write: () => Promise<Answer>): Promise<Answer> {
  const began = performance.now();
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (!isDatabaseAway(error) || performance.now() - began > LONGEST_MS) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
