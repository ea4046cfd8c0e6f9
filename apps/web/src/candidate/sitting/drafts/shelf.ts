import { type DBSchema, openDB } from 'idb';

import type { JournalEntry } from './text.ts';

interface Tables extends DBSchema {
  text: { key: [string, string, string]; value: JournalEntry; indexes: { attempt: string } };
}

/** Where this browser keeps texts. Anything here may fail or never end: storage is the browser's to give and to take. */
export interface Shelf {
  read(attemptId: string): Promise<JournalEntry[]>;
  put(entry: JournalEntry): Promise<unknown>;
  forget(attemptId: string): Promise<void>;
  close(): void;
}

/** Opens the shelf in IndexedDB; `taken` is told when the browser takes it away, as when its data is cleared. */
export async function openShelf(taken: () => void): Promise<Shelf> {
  const database = await openDB<Tables>('fairshot-journal', 1, {
    upgrade: (created) => {
      const texts = created.createObjectStore('text', {
        keyPath: ['attemptId', 'questionVersionId', 'language'],
      });
      texts.createIndex('attempt', 'attemptId');
    },
    terminated: taken,
  });
  return {
    read: (attemptId) => database.getAllFromIndex('text', 'attempt', attemptId),
    put: (entry) => database.put('text', entry),
    forget: async (attemptId) => {
      const transaction = database.transaction('text', 'readwrite');
      const keys = await transaction.store.index('attempt').getAllKeys(attemptId);
      await Promise.all(keys.map((key) => transaction.store.delete(key)));
      await transaction.done;
    },
    close: () => database.close(),
  };
}
