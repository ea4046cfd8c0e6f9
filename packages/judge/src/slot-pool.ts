import type { Slot } from './slot.ts';

/** Lends slots, first come, first served. */
export interface SlotPool {
  /** Waits for a free slot. Rejects as soon as the signal aborts. */
  take(signal: AbortSignal): Promise<Slot>;
  giveBack(slot: Slot): void;
  /**
   * For whoever holds one slot and wants the machine to itself: lends no other until what it answers is called, and
   * waits for those that are out, for two seconds at most.
   */
  hush(): Promise<() => void>;
}

/** Longer nobody's program is made to wait for the sake of another's clock. */
const PATIENCE_MS = 2_000;

export function poolOf(slots: readonly Slot[]): SlotPool {
  const free = [...slots];
  const waiting: Array<(slot: Slot) => void> = [];
  let hushes = 0;
  const listeners = new Set<() => void>();

  function take(signal: AbortSignal): Promise<Slot> {
    signal.throwIfAborted();
    const slot = hushes === 0 ? free.pop() : undefined;
    return slot ? Promise.resolve(slot) : waitForOne(signal);
  }

  function waitForOne(signal: AbortSignal): Promise<Slot> {
    const { promise, resolve, reject } = Promise.withResolvers<Slot>();
    const leave = () => {
      waiting.splice(waiting.indexOf(resolve), 1);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', leave, { once: true });
    waiting.push(resolve);
    return promise.finally(() => signal.removeEventListener('abort', leave));
  }

  function giveBack(slot: Slot): void {
    free.push(slot);
    lend();
    for (const listener of listeners) listener();
  }

  function lend(): void {
    if (hushes > 0) return;
    for (const next of waiting.splice(0, free.length)) {
      const slot = free.pop();
      if (slot) next(slot);
    }
  }

  async function hush(): Promise<() => void> {
    hushes += 1;
    await othersAtRest();
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      hushes -= 1;
      lend();
    };
  }

  function othersAtRest(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const look = () => {
      if (free.length >= slots.length - 1) resolve();
    };
    const timer = setTimeout(resolve, PATIENCE_MS);
    listeners.add(look);
    look();
    return promise.finally(() => {
      clearTimeout(timer);
      listeners.delete(look);
    });
  }

  return { take, giveBack, hush };
}
