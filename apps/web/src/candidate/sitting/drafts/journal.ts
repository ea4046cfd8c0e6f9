import type { Press } from '../presses/press.ts';
import { openShelf, type Shelf } from './shelf.ts';
import type { JournalEntry } from './text.ts';

/** Some browsers neither open nor refuse; a sitting must not wait for them. */
const PATIENCE_MS = 3_000;
/** A browser that is being cleared refuses for a moment; also who types no more shall have a copy. */
const AGAIN_MS = 2_000;
const SILENCE = new Error('The storage of this browser does not answer');

/**
 * What this computer keeps of an attempt, written with every edit and every press of Run or Submit; it outlives reloads,
 * crashes and dead networks.
 */
export interface Journal {
  /** False while the browser refuses storage; then only the server keeps what is typed. */
  readonly keeps: boolean;
  /** Tells when that changes; returns how to stop listening. */
  watch(onChange: (keeps: boolean) => void): () => void;
  /** Nothing, where nothing can be read. Never throws. */
  read(attemptId: string): Promise<JournalEntry[]>;
  /** Keeps the newest of what is written in quick succession. Never throws. */
  write(entry: JournalEntry): void;
  /** The presses that were not dropped, in any order; nothing, where nothing can be read. Never throws. */
  readPresses(attemptId: string): Promise<Press[]>;
  /** Keeps a press as it now stands. Never throws. */
  keepPress(press: Press): void;
  /** The press was answered or taken back. Never throws. */
  dropPress(press: Press): void;
  /** Removes an attempt's texts and presses, when the receipt is held: on a shared computer nothing should stay behind. */
  forget(attemptId: string): Promise<void>;
}

/** The newest change of one text or press, as it is made on a shelf; made again, it changes nothing. */
interface Written {
  attemptId: string;
  make(shelf: Shelf): Promise<unknown>;
}

/**
 * Opens the journal of this browser. Where storage fails it goes on without and tries again, with every write and by itself;
 * once that succeeds, everything that was written meanwhile is kept as well, also after the browser was cleared.
 */
export async function openJournal(open: (taken: () => void) => Promise<Shelf> = openShelf): Promise<Journal> {
  const written = new Map<string, Written>();
  const waiting = new Set<string>();
  const listeners = new Set<(keeps: boolean) => void>();
  let opening: Promise<Shelf> | undefined;
  let keeps = true;
  let isWriting = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  function tell(next: boolean): void {
    if (keeps === next) return;
    keeps = next;
    for (const listener of listeners) listener(keeps);
  }

  async function onShelf<T>(use: (shelf: Shelf) => Promise<T>): Promise<T> {
    opening ??= open(startOver);
    return inTime(opening.then(use));
  }

  // The next shelf is a new and perhaps an empty one: it gets all that is known.
  function startOver(): void {
    opening = undefined;
    for (const key of written.keys()) waiting.add(key);
    void writeWaiting();
  }

  // A closed shelf is opened anew. One that is silent is waited for: asking again would pile up.
  function giveUp(error: unknown): true {
    if (error === SILENCE) return true;
    void opening?.then((shelf) => shelf.close()).catch(() => undefined);
    opening = undefined;
    return true;
  }

  // While one write is on its way, only the newest of each text waits: a fast typist costs one write, not ten.
  async function writeWaiting(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    clearTimeout(again);
    const failed = new Set<string>();
    for (const key of waiting) {
      waiting.delete(key);
      const change = written.get(key);
      const failing = change && (await onShelf(change.make).then(() => undefined, giveUp));
      if (failing) failed.add(key);
    }
    isWriting = false;
    for (const key of failed.size > 0 ? written.keys() : []) waiting.add(key);
    if (failed.size > 0) again = setTimeout(() => void writeWaiting(), AGAIN_MS);
    tell(failed.size === 0);
  }

  function write(key: string, change: Written): void {
    written.set(key, change);
    waiting.add(key);
    void writeWaiting();
  }

  function read<T>(from: (shelf: Shelf) => Promise<T[]>): Promise<T[]> {
    return onShelf(from).catch(() => {
      tell(false);
      return [];
    });
  }

  await onShelf(async () => undefined).catch((error: unknown) => {
    giveUp(error);
    keeps = false;
  });

  return {
    get keeps() {
      return keeps;
    },
    watch: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    read: (attemptId) => read((shelf) => shelf.read(attemptId)),
    write: (entry) => {
      const { attemptId, questionVersionId, language } = entry;
      write(`${attemptId} ${questionVersionId} ${language}`, {
        attemptId,
        make: (shelf) => shelf.put(entry),
      });
    },
    readPresses: (attemptId) => read((shelf) => shelf.readPresses(attemptId)),
    keepPress: (press) => {
      const { attemptId, idempotencyKey } = press;
      write(`press ${idempotencyKey}`, { attemptId, make: (shelf) => shelf.putPress(press) });
    },
    dropPress: ({ attemptId, idempotencyKey }) =>
      write(`press ${idempotencyKey}`, { attemptId, make: (shelf) => shelf.dropPress(idempotencyKey) }),
    forget: async (attemptId) => {
      for (const [key, change] of written) if (change.attemptId === attemptId) written.delete(key);
      await onShelf((shelf) => shelf.forget(attemptId)).catch(() => undefined);
    },
  };
}

function inTime<T>(asked: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(SILENCE), PATIENCE_MS);
    asked.then(resolve, reject).finally(() => clearTimeout(patience));
  });
}
