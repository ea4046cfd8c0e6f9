import type { Language } from '@fairshot/contracts/questions/language';
import { useEffect, useMemo, useState } from 'react';

import type { EditorMark } from '../editor-mark.ts';
import type { Remark } from './find-remarks.ts';
import { readProgram } from './read-program.ts';

/** Whoever types is not interrupted: a text is read when nothing was typed for so long. */
const PAUSE_MS = 700;
const NO_REMARKS: readonly Remark[] = [];

/** What the pre-check remarks on a text, read again after each pause in typing; `textKey` says which text it is. */
export function usePreCheck(textKey: string, language: Language, source: string): readonly Remark[] {
  const [read, setRead] = useState<{ textKey: string; remarks: readonly Remark[] }>();
  useEffect(() => {
    if (savesData()) return undefined;
    let isNewest = true;
    const timer = setTimeout(() => {
      void readProgram(language, source).then((remarks) => {
        if (isNewest) setRead({ textKey, remarks: remarks.length > 0 ? remarks : NO_REMARKS });
      });
    }, PAUSE_MS);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [textKey, language, source]);
  return read?.textKey === textKey ? read.remarks : NO_REMARKS;
}

/** The remarks as marks of the editor. */
export function useRemarkMarks(remarks: readonly Remark[]): readonly EditorMark[] {
  return useMemo(
    () =>
      remarks.map(({ name, message, ...place }) => ({
        ...place,
        severity: 'remark',
        message: `${name}: ${message}`,
      })),
    [remarks],
  );
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
