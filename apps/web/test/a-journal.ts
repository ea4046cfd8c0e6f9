import type { Journal } from '../src/candidate/sitting/drafts/journal.ts';

/** A journal that keeps nothing between pages, with what a test needs changed. */
export function aJournal(changes: Partial<Journal> = {}): Journal {
  return {
    keeps: true,
    watch: () => () => {},
    read: async () => [],
    write: () => {},
    readPresses: async () => [],
    keepPress: () => {},
    dropPress: () => {},
    forget: async () => {},
    ...changes,
  };
}
