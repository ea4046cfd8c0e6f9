import { system } from '../platform/actor.ts';
import { isDatabaseAway } from '../platform/database-away.ts';
import type { Platform } from '../platform/platform.ts';
import { type Lease, LEASE_SECONDS, renewLease } from './judging.store.ts';

const RENEW_MS = (LEASE_SECONDS * 1_000) / 4;

/** Without renewal for this long the lease is certainly another's; the run is ended to free its slot. */
const GIVE_UP_MS = 60_000;

export interface HeldLease {
  /** Aborts when the lease is lost: the run is then worth nothing. */
  lost: AbortSignal;
  letGo(): void;
}

/** Renews the lease until it is let go. A database that is away is waited for; a lost lease ends the run. */
export function holdLease({ db, log }: Platform, lease: Lease): HeldLease {
  const lost = new AbortController();
  let renewedAt = performance.now();
  let renewing = false;

  const renew = async () => {
    try {
      if (await db.transaction(system, (tx) => renewLease(tx, lease))) renewedAt = performance.now();
      else lost.abort(new Error('the lease went to another judge'));
    } catch (error) {
      if (!isDatabaseAway(error))
        log.warn({ err: error, submission: lease.submissionId }, 'a lease was not renewed');
      if (performance.now() - renewedAt > GIVE_UP_MS) lost.abort(new Error('the lease could not be renewed'));
    }
  };
  const timer = setInterval(() => {
    if (renewing) return;
    renewing = true;
    void renew().finally(() => (renewing = false));
  }, RENEW_MS);

  return { lost: lost.signal, letGo: () => clearInterval(timer) };
}
