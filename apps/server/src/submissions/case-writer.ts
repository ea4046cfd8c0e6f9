import { system } from '../platform/actor.ts';
import { announce } from '../platform/announce.ts';
import { outlastOutage } from '../platform/outlast-outage.ts';
import type { Platform } from '../platform/platform.ts';
import { type CaseResultRow, insertCaseResults, type Lease } from './judging.store.ts';

/** Cases that end within this time are stored and announced together; a person sees no difference. */
const BATCH_MS = 50;

export interface CaseWriter {
  add(result: CaseResultRow): void;
  /** Ends when everything added is stored. */
  flush(): Promise<void>;
}

/** Stores results as they arrive, one transaction at a time, each with news for open pages. */
export function openCaseWriter({ db }: Platform, lease: Lease): CaseWriter {
  let waiting: CaseResultRow[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  const writeWaiting = async () => {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    const news = batch.map(({ position }) => ({
      attemptId: lease.attemptId,
      organizationId: lease.organizationId,
      kind: 'case' as const,
      submissionId: lease.submissionId,
      position,
    }));
    await outlastOutage(() =>
      db.transaction(system, async (tx) => {
        await insertCaseResults(tx, lease, batch);
        await announce(tx, ...news);
      }),
    );
  };
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(writeWaiting);
    return writing;
  };

  return {
    add(result) {
      waiting.push(result);
      // A failure is not lost: the promise is awaited by `flush`.
      timer ??= setTimeout(() => void write().catch(() => undefined), BATCH_MS);
    },
    flush: write,
  };
}
