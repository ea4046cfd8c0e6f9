import { system } from '../platform/actor.ts';
import { outlastOutage } from '../platform/outlast-outage.ts';
import type { Platform } from '../platform/platform.ts';
import { appendCells, type Cell } from './proof-row.store.ts';
import { lockWork, type WorkLease } from './sandbox-work.store.ts';

/** A page looks twice a second, and with a few rows at once this stays under five writes a second. */
const BATCH_MS = 400;

const NOT_RUN: Cell = { verdict: null, timeMs: 0, memoryKb: 0 };

export interface CellWriter {
  /** What was found on the case at this place; places that were left out were not run. */
  put(place: number, cell: Cell): void;
  /** Leaves out everything up to this place. */
  skipTo(place: number): void;
  /** Ends when everything put is stored. */
  flush(): Promise<void>;
}

/** Stores cells as they arrive, in their order, while the lease is the present one. */
export function openCellWriter({ db }: Platform, lease: WorkLease, from: number): CellWriter {
  let written = from;
  let waiting: Cell[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  const writeWaiting = async () => {
    const batch = waiting;
    const start = written;
    waiting = [];
    written += batch.length;
    if (batch.length === 0) return;
    await outlastOutage(() =>
      db.transaction(system, async (tx) => {
        if (await lockWork(tx, lease)) await appendCells(tx, lease.workId, start, batch);
      }),
    );
  };
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(writeWaiting);
    return writing;
  };
  const skipTo = (place: number) => {
    while (written + waiting.length < place) waiting.push(NOT_RUN);
  };

  return {
    put(place, cell) {
      skipTo(place);
      waiting.push(cell);
      // A failure is not lost: the promise is awaited by `flush`.
      timer ??= setTimeout(() => void write().catch(() => undefined), BATCH_MS);
    },
    skipTo,
    flush: write,
  };
}
