import type { Logger } from 'pino';

import { isDatabaseAway } from '../platform/database-away.ts';

export type Complain = (error: unknown, what: string) => void;

/** Every loop meets a database that is away every second; half a minute apart is often enough to be told. */
const QUIET_MS = 30_000;

/** Writes what went wrong to the log, a lost database only now and then. Every loop goes on by itself. */
export function complainer(log: Logger): Complain {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (error, what) => {
    if (isDatabaseAway(error)) {
      if (performance.now() - toldAt < QUIET_MS) return;
      toldAt = performance.now();
    }
    log.warn({ err: error }, what);
  };
}
