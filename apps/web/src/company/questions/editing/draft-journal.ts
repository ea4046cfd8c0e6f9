import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** What was not sent yet, and what it was written upon. */
export interface KeptDraft {
  revision: number;
  base: QuestionDraft;
  draft: QuestionDraft;
  at: number;
}

interface Tables extends DBSchema {
  draft: { key: string; value: KeptDraft };
}

/** The unsent draft of one author and one question on this computer; outlives reloads, crashes and dead networks. */
export interface DraftJournal {
  /** False where the browser refuses storage; then only the server keeps what is written. */
  readonly keeps: boolean;
  read(): Promise<KeptDraft | undefined>;
  /** Keeps the newest of what is written in quick succession. Never throws. */
  write(kept: KeptDraft): void;
  forget(): void;
}

/** Opens the journal; `accountId` is part of the name, since computers are shared. */
export async function openDraftJournal(accountId: string, questionId: string): Promise<DraftJournal> {
  try {
    return journalOn(await openTables(), `${accountId} ${questionId}`);
  } catch {
    return { keeps: false, read: async () => undefined, write: () => {}, forget: () => {} };
  }
}

function openTables(): Promise<IDBPDatabase<Tables>> {
  return openDB<Tables>('fairshot-drafts', 1, {
    upgrade: (database) => void database.createObjectStore('draft'),
  });
}

function journalOn(database: IDBPDatabase<Tables>, key: string): DraftJournal {
  let waiting: KeptDraft | 'nothing' | undefined;
  let isWriting = false;

  // While one write is on its way, only the newest waits: a fast typist costs one write, not ten.
  async function writeWaiting(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    while (waiting) {
      const next = waiting;
      waiting = undefined;
      const done = next === 'nothing' ? database.delete('draft', key) : database.put('draft', next, key);
      await done.catch(() => undefined); // a full disk must not stop the writing
    }
    isWriting = false;
  }

  return {
    keeps: true,
    read: () => database.get('draft', key),
    write: (kept) => {
      waiting = kept;
      void writeWaiting();
    },
    forget: () => {
      waiting = 'nothing';
      void writeWaiting();
    },
  };
}
