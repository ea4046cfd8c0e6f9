import type { editor } from 'monaco-editor/editor';

import type { KeyMap } from '../editor-settings.ts';
import { holdWhileControl } from './hold-while-control.ts';

/** What a key map needs of the page around it. */
export interface KeyMapPlace {
  /** Where a map shows its mode and asks for a line, such as Vim's ":". */
  statusLine: HTMLElement | null;
  save(): void;
  /** The map did not load; the standard keys hold. */
  failed(): void;
}

/** Puts a key map upon an editor and returns how to take it off. */
export type AttachKeys = (shown: editor.IStandaloneCodeEditor, place: KeyMapPlace) => () => void;

// Whoever keeps the standard keys never fetches the others.
const loaders: Record<Exclude<KeyMap, 'standard'>, () => Promise<AttachKeys>> = {
  vim: async () => (await import('./vim-keys.ts')).attachVimKeys,
  emacs: async () => (await import('./emacs-keys.ts')).attachEmacsKeys,
};

/** Fetches a key map and puts it upon an editor; the editor can be typed in meanwhile. Returns how to take it off. */
export function attachKeyMap(
  shown: editor.IStandaloneCodeEditor,
  keyMap: KeyMap,
  place: KeyMapPlace,
): () => void {
  if (keyMap === 'standard') return () => undefined;
  let isWanted = true;
  let detach: (() => void) | undefined;
  const release = holdWhileControl(shown.getContainerDomNode());
  loaders[keyMap]().then(
    (attach) => {
      if (isWanted) detach = attach(shown, place);
    },
    () => {
      if (isWanted) place.failed();
    },
  );
  return () => {
    isWanted = false;
    release();
    detach?.();
  };
}
