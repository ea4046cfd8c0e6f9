import { useNarrow } from '@fairshot/ui/use-narrow';

import { type KeyMap, useEditorSettings } from './editor-settings.ts';
import { EDITOR_FROM_PX } from './preload-editor.ts';

interface KeyMapWords {
  name: string;
  /** What holds besides the keys one expects. */
  about?: string;
  /** The keys that lead out of the editor, and the same as a sentence for whoever cannot see it. */
  wayOut: { keys: string; help: string; spoken: string };
}

/** What is said of each key map. The way out is never the map's own: a keyboard must not be caught in an editor. */
export const KEY_MAP_WORDS: Record<KeyMap, KeyMapWords> = {
  standard: {
    name: 'Standard',
    wayOut: { keys: 'Esc', help: 'Leave the editor', spoken: 'Escape leaves it.' },
  },
  vim: {
    name: 'Vim',
    about: 'Vim yanks into registers of its own; the clipboard stays at Ctrl C and Ctrl V while inserting. :w saves.',
    wayOut: {
      keys: 'Esc Tab',
      help: 'Leave the editor: Esc leads to normal mode, where Tab goes on',
      spoken:
        'Vim keys: Escape leads to normal mode, where Tab leaves it; Control M lets Tab leave while inserting.',
    },
  },
  emacs: {
    name: 'Emacs',
    about:
      'Moving, mark and region, kill and yank, C-s and C-r, C-/ to undo, C-x C-s to save. Kills stay in the editor; the clipboard stays at Ctrl C and Ctrl V.',
    wayOut: { keys: 'Esc', help: 'Leave the editor', spoken: 'Emacs keys. Escape leaves it.' },
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
