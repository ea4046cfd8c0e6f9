import { system } from '../platform/actor.ts';
import type { CandidateCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { type Heard, noteContacts } from './contact.store.ts';

/** Between two writings; a process that is killed forgets this much, and a silence counts as much longer at most. */
const WRITE_MS = 3_000;

export interface Contacts {
  /** A browser's request, or its answer to a ping, has just come. */
  hear(caller: CandidateCaller, attemptId: string): void;
  /** Writes what was heard until now. */
  write(): Promise<void>;
  /** Writes the rest and rests. */
  close(): Promise<void>;
}

/**
 * Gathers when candidates' browsers are heard, and writes it for all of them together every three seconds: two thousand
 * sittings are one statement. What was heard is told as an age, since only the database's clock says when it was.
 */
export function hearContacts({ db, log }: Pick<Platform, 'db' | 'log'>): Contacts {
  let heard = new Map<
    string,
    { attemptId: string; candidateSessionId: string; first: number; last: number }
  >();
  let writing: Promise<void> = Promise.resolve();

  const writeOnce = async () => {
    if (heard.size === 0) return;
    const now = heard;
    heard = new Map();
    const ages = (): Heard[] => {
      const at = performance.now();
      return [...now.values()].map(({ first, last, ...who }) => ({
        ...who,
        firstMsAgo: at - first,
        lastMsAgo: at - last,
      }));
    };
    try {
      await db.transaction(system, (tx) => noteContacts(tx, ages()));
    } catch (error) {
      // The database is away: that is ours, on record by itself; what was heard meanwhile is written when it is back.
      for (const [key, one] of heard) now.set(key, { ...one, first: now.get(key)?.first ?? one.first });
      heard = now;
      log.warn({ err: error }, 'contacts could not be written');
    }
  };
  const write = () => (writing = writing.then(writeOnce));
  const timer = setInterval(() => void write(), WRITE_MS);

  return {
    hear({ candidateSessionId }, attemptId) {
      const key = `${attemptId} ${candidateSessionId}`;
      const last = performance.now();
      heard.set(key, { attemptId, candidateSessionId, first: heard.get(key)?.first ?? last, last });
    },
    write,
    async close() {
      clearInterval(timer);
      await write();
    },
  };
}
