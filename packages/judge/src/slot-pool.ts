import type { Slot } from './slot.ts';

/** Lends slots, first come, first served. */
export interface SlotPool {
  /** Waits for a free slot. Rejects as soon as the signal aborts. */
  take(signal: AbortSignal): Promise<Slot>;
  giveBack(slot: Slot): void;
}

export function poolOf(slots: readonly Slot[]): SlotPool {
  const free = [...slots];
  const waiting: Array<(slot: Slot) => void> = [];

  function take(signal: AbortSignal): Promise<Slot> {
    signal.throwIfAborted();
    const slot = free.pop();
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
    const next = waiting.shift();
    if (next) next(slot);
    else free.push(slot);
  }

  return { take, giveBack };
}
