/** Where a key means what it says: a rule over the editor's context keys. */
type When = string;

export interface EmacsKey {
  /** As Emacs writes it: "C-" is Control, "M-" is Alt; "S-" stands for Shift. */
  keys: string;
  /** A command of the editor, or one of ours. */
  does: string | { act: Act };
  when: When;
}

/** What the editor has no command for; `emacs-acts.ts` says how each is done. */
export type Act =
  | 'setMark'
  | 'quit'
  | 'killLine'
  | 'killWord'
  | 'killRegion'
  | 'copyRegion'
  | 'yank'
  | 'markAll'
  | 'save';

const IN_TEXT = 'editorTextFocus';
const SEARCHING = 'editorFocus && findWidgetVisible';
const NOT_SEARCHING = 'editorTextFocus && !findWidgetVisible';

/** The editor has each move twice: with "Select" behind its name it carries the region along. */
const moves = {
  'C-a': 'cursorLineStart',
  'C-e': 'cursorLineEnd',
  'C-f': 'cursorRight',
  'C-b': 'cursorLeft',
  'C-n': 'cursorDown',
  'C-p': 'cursorUp',
  'M-f': 'cursorWordEndRight',
  'M-b': 'cursorWordStartLeft',
  'M-S-,': 'cursorTop',
  'M-S-.': 'cursorBottom',
};

/** The editor's own moves, which carry the region along as well. */
const arrows = {
  Right: 'cursorRight',
  Left: 'cursorLeft',
  Down: 'cursorDown',
  Up: 'cursorUp',
  Home: 'cursorLineStart',
  End: 'cursorLineEnd',
};

const commands = {
  'C-d': 'deleteRight',
  'C-/': 'undo',
  'C-S--': 'undo',
  'C-x u': 'undo',
  'C-S-/': 'redo',
  'M-;': 'editor.action.commentLine',
};

const acts: Record<string, Act> = {
  'C-Space': 'setMark',
  'C-k': 'killLine',
  'M-d': 'killWord',
  'C-w': 'killRegion',
  'M-w': 'copyRegion',
  'C-y': 'yank',
  'C-x h': 'markAll',
  'C-x C-s': 'save',
};

/** The Emacs keys, each with what it does and where. */
export const EMACS_KEYS: readonly EmacsKey[] = [
  ...rows(moves, `${IN_TEXT} && !emacsMark`),
  ...rows({ ...moves, ...arrows }, `${IN_TEXT} && emacsMark`).map((row) => ({
    ...row,
    does: `${row.does}Select`,
  })),
  ...rows(commands, IN_TEXT),
  ...Object.entries(acts).map(([keys, act]) => ({ keys, does: { act }, when: IN_TEXT })),
  ...rows({ 'C-s': 'actions.find', 'C-r': 'actions.find' }, NOT_SEARCHING),
  { keys: 'C-g', does: { act: 'quit' }, when: NOT_SEARCHING },
  ...rows(
    {
      'C-s': 'editor.action.nextMatchFindAction',
      'C-r': 'editor.action.previousMatchFindAction',
      'C-g': 'closeFindWidget',
    },
    SEARCHING,
  ),
];

function rows(meant: Record<string, string>, when: When) {
  return Object.entries(meant).map(([keys, does]) => ({ keys, does, when }));
}
