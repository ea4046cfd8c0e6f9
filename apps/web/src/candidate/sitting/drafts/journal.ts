import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

import type { JournalEntry } from './text.ts';

interface Tables extends DBSchema {
  text: { key: [string, string, string]; value: JournalEntry; indexes: { attempt: string } };
}

/** What this computer keeps of an attempt, written with every edit; it outlives reloads, crashes and dead networks. */
export interface Journal {
  /** False where the browser refuses storage; then only the server keeps what is typed. */
  readonly keeps: boolean;
  read(attemptId: string): Promise<JournalEntry[]>;
  /** Keeps the newest of what is written in quick succession. Never throws. */
  write(entry: JournalEntry): void;
  /** Removes an attempt's texts, when the receipt is held: on a shared computer nothing should stay behind. */
  forget(attemptId: string): Promise<void>;
}

/** Opens the journal of this browser. */
export async function openJournal(): Promise<Journal> {
  try {
    return journalOn(await openTables());
  } catch {
    return { keeps: false, read: async () => [], write: () => {}, forget: async () => {} };
  }
}

function openTables(): Promise<IDBPDatabase<Tables>> {
  return openDB<Tables>('fairshot-journal', 1, {
    upgrade: (database) => {
      const texts = database.createObjectStore('text', {
        keyPath: ['attemptId', 'questionVersionId', 'language'],
      });
      texts.createIndex('attempt', 'attemptId');
    },
  });
}

function journalOn(database: IDBPDatabase<Tables>): Journal {
  const waiting = new Map<string, JournalEntry>();
  let isWriting = false;

  // While one write is on its way, only the newest of each text waits: a fast typist costs one write, not ten.
  async function writeWaiting(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    for (const [key, entry] of waiting) {
      waiting.delete(key);
      await database.put('text', entry).catch(() => undefined); // a full disk must not stop the typing
    }
    isWriting = false;
  }

  return {
    keeps: true,
    read: (attemptId) => database.getAllFromIndex('text', 'attempt', attemptId),
    write: (entry) => {
      waiting.set(`${entry.questionVersionId} ${entry.language}`, entry);
      void writeWaiting();
    },
    forget: async (attemptId) => {
      const transaction = database.transaction('text', 'readwrite');
      const keys = await transaction.store.index('attempt').getAllKeys(attemptId);
      await Promise.all(keys.map((key) => transaction.store.delete(key)));
      await transaction.done;
    },
  };
}
