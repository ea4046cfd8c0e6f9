import type { Language } from '@fairshot/contracts/questions/language';
import { useEffect, useMemo, useState } from 'react';

import type { EditorMark } from '../editor-mark.ts';
import type { Note } from './find-notes.ts';
import { readProgram } from './read-program.ts';

/** Whoever types is not interrupted: a text is read when nothing was typed for so long. */
const PAUSE_MS = 700;
const NO_NOTES: readonly Note[] = [];

/** What the pre-check notes on a text, read again after each pause in typing; `textKey` says which text it is. */
export function usePreCheck(textKey: string, language: Language, source: string): readonly Note[] {
  const [read, setRead] = useState<{ textKey: string; notes: readonly Note[] }>();
  useEffect(() => {
    if (savesData()) return undefined;
    let isNewest = true;
    const timer = setTimeout(() => {
      void readProgram(language, source).then((notes) => {
        if (isNewest) setRead({ textKey, notes: notes.length > 0 ? notes : NO_NOTES });
      });
    }, PAUSE_MS);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [textKey, language, source]);
  return read?.textKey === textKey ? read.notes : NO_NOTES;
}

/** The notes as marks of the editor. */
export function useNoteMarks(notes: readonly Note[]): readonly EditorMark[] {
  return useMemo(
    () =>
      notes.map(({ name, message, ...place }) => ({
        ...place,
        severity: 'note',
        message: `${name}: ${message}`,
      })),
    [notes],
  );
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
