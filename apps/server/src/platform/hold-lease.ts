import { system } from './actor.ts';
import type { Tx } from './database.ts';
import { isDatabaseAway } from './database-away.ts';
import type { Platform } from './platform.ts';

/** Seconds a lease lasts without renewal. Real time, not the rules' shifted clock: it measures a process. */
export const LEASE_SECONDS = 8;

const RENEW_MS = (LEASE_SECONDS * 1_000) / 4;

/** Without renewal for this long the lease is certainly another's; the run is ended to free its slot. */
const GIVE_UP_MS = 60_000;

export interface HeldLease {
  /** Aborts when the lease is lost: the run is then worth nothing. */
  lost: AbortSignal;
  letGo(): void;
}

/**
 * Renews a lease until it is let go; `renew` says false where it is no longer ours. A database that is away is
 * waited for; a lost lease ends the run.
 */
export function holdLease(
  { db, log }: Platform,
  what: Record<string, string>,
  renew: (tx: Tx) => Promise<boolean>,
): HeldLease {
  const lost = new AbortController();
  let renewedAt = performance.now();
  let renewing = false;

  const tryToRenew = async () => {
    try {
      if (await db.transaction(system, renew)) renewedAt = performance.now();
      else lost.abort(new Error('the lease went to another judge'));
    } catch (error) {
      if (!isDatabaseAway(error)) log.warn({ err: error, ...what }, 'a lease was not renewed');
      if (performance.now() - renewedAt > GIVE_UP_MS) lost.abort(new Error('the lease could not be renewed'));
    }
  };
  const timer = setInterval(() => {
    if (renewing) return;
    renewing = true;
    void tryToRenew().finally(() => (renewing = false));
  }, RENEW_MS);

  return { lost: lost.signal, letGo: () => clearInterval(timer) };
}
