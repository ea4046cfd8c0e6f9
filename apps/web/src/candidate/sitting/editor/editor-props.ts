import type { Language } from '@fairshot/contracts/questions/language';

import type { EditorMark, EditorPlace } from './editor-mark.ts';
import type { KeyMap } from './editor-settings.ts';

/** What the code editor and the plain text area both take. */
export interface EditorProps {
  /** Names the text: another name is another text, with its own undo and its own place. */
  textKey: string;
  language: Language;
  /** The name for those who cannot see it: "Code editor, Python". */
  label: string;
  source: string;
  /** Grows when the text was replaced from outside; only then is `source` taken over again. */
  replaced: number;
  readOnly: boolean;
  /** What is said to whoever types nevertheless, where it is not an attempt that takes no changes. */
  readOnlyWords?: string;
  /** Completion and suggestions, where the assessment allows them. */
  suggestions: boolean;
  marks: readonly EditorMark[];
  /** What the pre-check remarks; it stands behind complaints. */
  remarks?: readonly EditorMark[] | undefined;
  /** Where the cursor is led to, whenever it is another wish. */
  goTo?: EditorPlace | undefined;
  onChange(textKey: string, source: string): void;
  /** Escape was pressed: the focus goes on, so that Tab is no trap. */
  onLeave(): void;
  /** Whose keys the code editor has: without it the standard ones, and in a text that takes no changes these alone. */
  keyMap?: KeyMap;
  /** The key map's own way to save was used. */
  onSave?(): void;
}
