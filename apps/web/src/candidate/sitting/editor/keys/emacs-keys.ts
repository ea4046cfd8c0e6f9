import type { editor } from 'monaco-editor/editor';

import type { AttachKeys } from './attach-key-map.ts';
import { createEmacsActs } from './emacs-acts.ts';
import { EMACS_KEYS } from './emacs-table.ts';
import { keyChord } from './key-chord.ts';

/** The Emacs keys, as actions of the editor: what may not be written, the editor refuses by itself. */
export const attachEmacsKeys: AttachKeys = (shown, { save }) => {
  const mark = shown.createContextKey('emacsMark', false);
  const acts = createEmacsActs(shown, mark, save);
  const attached = [
    ...EMACS_KEYS.map(({ keys, does, when }) =>
      shown.addAction({
        id: `emacs ${keys} ${when}`,
        label: keys,
        keybindings: [keyChord(keys)],
        precondition: when,
        run: typeof does === 'string' ? () => shown.trigger('emacs', does, null) : acts[does.act],
      }),
    ),
    shown.onDidChangeModelContent(() => mark.reset()),
    shown.onDidChangeModel(() => mark.reset()),
    // Whoever types with the mark set goes on where the cursor is; only a kill takes the region away.
    shown.onKeyDown(({ browserEvent }) => {
      if (mark.get() && writes(browserEvent)) collapse(shown);
    }),
  ];
  return () => {
    for (const one of attached) one.dispose();
    mark.reset();
  };
};

function writes({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey && (key.length === 1 || key === 'Enter');
}

function collapse(shown: editor.IStandaloneCodeEditor): void {
  const position = shown.getPosition();
  if (position) shown.setPosition(position);
}
