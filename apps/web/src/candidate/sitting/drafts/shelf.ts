import { type DBSchema, openDB } from 'idb';

import type { Press } from '../presses/press.ts';
import type { JournalEntry } from './text.ts';

interface Tables extends DBSchema {
  press: { key: string; value: Press; indexes: { attempt: string } };
  text: { key: [string, string, string]; value: JournalEntry; indexes: { attempt: string } };
}

/** Where this browser keeps texts and presses. Anything here may fail or never end: storage is the browser's to give and to take. */
export interface Shelf {
  read(attemptId: string): Promise<JournalEntry[]>;
  put(entry: JournalEntry): Promise<unknown>;
  readPresses(attemptId: string): Promise<Press[]>;
  putPress(press: Press): Promise<unknown>;
  dropPress(idempotencyKey: string): Promise<void>;
  forget(attemptId: string): Promise<void>;
  close(): void;
}

/** Opens the shelf in IndexedDB; `taken` is told when the browser takes it away, as when its data is cleared. */
export async function openShelf(taken: () => void): Promise<Shelf> {
  const database = await openDB<Tables>('fairshot-journal', 2, {
    upgrade: (created, before) => {
      if (before < 1) {
        const texts = created.createObjectStore('text', {
          keyPath: ['attemptId', 'questionVersionId', 'language'],
        });
        texts.createIndex('attempt', 'attemptId');
      }
      if (before < 2) {
        const presses = created.createObjectStore('press', { keyPath: 'idempotencyKey' });
        presses.createIndex('attempt', 'attemptId');
      }
    },
    // A page of a later FairShot wants the shelf in another form; it would wait for this one for ever.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    terminated: taken,
  });
  return {
    read: (attemptId) => database.getAllFromIndex('text', 'attempt', attemptId),
    put: (entry) => database.put('text', entry),
    readPresses: (attemptId) => database.getAllFromIndex('press', 'attempt', attemptId),
    putPress: (press) => database.put('press', press),
    dropPress: (idempotencyKey) => database.delete('press', idempotencyKey),
    forget: async (attemptId) => {
      const transaction = database.transaction(['text', 'press'], 'readwrite');
      const [texts, presses] = [transaction.objectStore('text'), transaction.objectStore('press')];
      const textKeys = await texts.index('attempt').getAllKeys(attemptId);
      const pressKeys = await presses.index('attempt').getAllKeys(attemptId);
      await Promise.all([
        ...textKeys.map((key) => texts.delete(key)),
        ...pressKeys.map((key) => presses.delete(key)),
      ]);
      await transaction.done;
    },
    close: () => database.close(),
  };
}
