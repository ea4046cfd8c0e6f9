import { type editor, type IRange, type Position, Range } from 'monaco-editor/editor';

import type { Act } from './emacs-table.ts';

/**
 * What Emacs keys do that the editor has no command for. What was killed or copied stays in here and never meets the
 * clipboard, so a rule about the clipboard has nothing to say about it.
 */
export function createEmacsActs(
  shown: editor.IStandaloneCodeEditor,
  mark: editor.IContextKey<boolean>,
  save: () => void,
): Record<Act, () => void> {
  let kept = '';
  /** How the text and the cursor stood after the last kill: a kill that finds them so goes on from it. */
  let afterKill = '';

  const standing = () => `${shown.getModel()?.getAlternativeVersionId()} ${shown.getPosition()?.toString()}`;
  const region = () => shown.getSelection();
  const textIn = (range: IRange) => shown.getModel()?.getValueInRange(range) ?? '';

  function write(range: IRange, text: string): boolean {
    shown.pushUndoStop();
    const isWritten = shown.executeEdits('emacs', [{ range, text, forceMoveMarkers: true }]);
    shown.pushUndoStop();
    const position = shown.getPosition();
    if (position) shown.revealPosition(position);
    return isWritten;
  }

  function kill(range: IRange): void {
    const text = textIn(range);
    const goesOn = standing() === afterKill;
    if (text === '' || !write(range, '')) return;
    kept = goesOn ? kept + text : text;
    afterKill = standing();
  }

  const quit = () => {
    mark.reset();
    const position = shown.getPosition();
    if (position) shown.setPosition(position);
  };

  return {
    quit,
    save,
    setMark: () => {
      quit();
      mark.set(true);
    },
    markAll: () => {
      const all = shown.getModel()?.getFullModelRange();
      if (all) shown.setSelection(all);
      mark.set(true);
    },
    killLine: () => {
      const model = shown.getModel();
      const position = shown.getPosition();
      if (model && position) kill(restOfLine(model, position));
    },
    killWord: () => {
      quit();
      const goesOn = standing() === afterKill;
      shown.trigger('emacs', 'cursorWordEndRightSelect', null);
      if (goesOn) afterKill = standing();
      kill(region() ?? NOTHING);
    },
    killRegion: () => kill(region() ?? NOTHING),
    copyRegion: () => {
      kept = textIn(region() ?? NOTHING) || kept;
      quit();
    },
    yank: () => write(region() ?? NOTHING, kept),
  };
}

const NOTHING = new Range(1, 1, 1, 1);

/** To the end of the line; from there the line break. */
function restOfLine(model: editor.ITextModel, { lineNumber, column }: Position): IRange {
  const end = model.getLineMaxColumn(lineNumber);
  if (column < end) return new Range(lineNumber, column, lineNumber, end);
  return lineNumber < model.getLineCount() ? new Range(lineNumber, column, lineNumber + 1, 1) : NOTHING;
}
