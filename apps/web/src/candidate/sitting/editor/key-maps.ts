import { useNarrow } from '@fairshot/ui/use-narrow';

import { type KeyMap, useEditorSettings } from './editor-settings.ts';
import { EDITOR_FROM_PX } from './editor-width.ts';

/** Keys as printed on them, and what they do. */
export type KeyAct = readonly [keys: string, act: string];

interface KeyMapWords {
  name: string;
  /** What holds besides the keys one expects. */
  about?: string;
  save: KeyAct;
  /** The keys of the editor, beginning with the way out of it. */
  inEditor: readonly KeyAct[];
  /** The way out once more: short beside the editor, and as a sentence for whoever cannot see it. */
  wayOut: { shown: string; spoken: string };
}

const SAVE: KeyAct = ['Ctrl S', 'Save now; it also saves by itself'];
const TAB_LEAVES: KeyAct = [
  'Ctrl M',
  'Let Tab leave the editor instead of indenting, and back (on a Mac Ctrl Shift M)',
];

/** What is said of each key map. The way out is told with each: no keyboard may be caught in an editor. */
export const KEY_MAP_WORDS: Record<KeyMap, KeyMapWords> = {
  standard: {
    name: 'Standard',
    save: SAVE,
    inEditor: [
      ['Esc', 'Leave the editor'],
      TAB_LEAVES,
      ['Ctrl F', 'Find in the editor'],
      ['Ctrl H', 'Find and replace (on a Mac Cmd Alt F)'],
    ],
    wayOut: { shown: 'Esc leaves the editor', spoken: 'Escape leaves it.' },
  },
  vim: {
    name: 'Vim',
    about: 'Yanks go to registers of Vim’s own. While inserting, Ctrl C and Ctrl V are the clipboard’s.',
    save: ['Ctrl S', 'Save now, as :w does; it also saves by itself'],
    inEditor: [
      ['Esc Tab', 'Leave the editor: Esc leads to normal mode, where Tab goes on'],
      TAB_LEAVES,
      ['/', 'Find in the editor, in normal mode'],
    ],
    wayOut: {
      shown: 'Esc, then Tab leaves the editor',
      spoken:
        'Vim keys: Escape leads to normal mode, where Tab leaves the editor. Control M lets Tab leave it while inserting.',
    },
  },
  emacs: {
    name: 'Emacs',
    about:
      'Moves, mark and region, kill and yank, search, undo. Kills stay in the editor; Ctrl C and Ctrl V are the clipboard’s.',
    save: ['Ctrl X Ctrl S', 'Save now, in the editor; it also saves by itself'],
    inEditor: [
      ['Esc', 'Leave the editor'],
      TAB_LEAVES,
      ['Ctrl S', 'Find in the editor; Ctrl R finds backwards'],
      ['Ctrl Space', 'Set the mark; Ctrl G takes it away'],
      ['Ctrl /', 'Undo'],
    ],
    wayOut: { shown: 'Esc leaves the editor', spoken: 'Emacs keys. Escape leaves it.' },
  },
};

/** What no page can take from a browser; a Mac has Command for these. */
export const RESERVED_KEYS =
  'Ctrl W, Ctrl N and Ctrl T belong to the browser, except on a Mac; it asks before Ctrl W closes this page.';

/** The key map that holds: in a small window the editor is a plain text area, which has the browser's own keys. */
export function useKeyMap(): KeyMap {
  const { keyMap } = useEditorSettings();
  return useNarrow(EDITOR_FROM_PX) ? 'standard' : keyMap;
}
