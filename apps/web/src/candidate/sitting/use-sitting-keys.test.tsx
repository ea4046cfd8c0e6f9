import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { aJournal } from '../../../test/a-journal.ts';
import { anAttempt } from '../../../test/an-attempt.ts';
import { changeSettings, DEFAULT_SETTINGS } from './editor/editor-settings.ts';
import { createSitting } from './sitting.ts';
import { SittingContext } from './use-sitting.ts';
import { useSittingKeys } from './use-sitting-keys.ts';

afterEach(cleanup);
afterEach(() => changeSettings(DEFAULT_SETTINGS));

/** What the keys of a sitting opened, in order. */
function keysHeard(dialog: boolean): string[] {
  const opened: string[] = [];
  function Listening() {
    useSittingKeys({ onHelp: () => opened.push('help'), onSettings: () => opened.push('settings') });
    return dialog ? <div role="dialog" /> : null;
  }
  const sitting = createSitting({ attempt: anAttempt(), submissions: [], journal: aJournal(), kept: [] });
  render(
    <SittingContext value={sitting}>
      <Listening />
    </SittingContext>,
  );
  return opened;
}

test('F1 opens the help and Ctrl with the comma the settings, wherever the focus is', () => {
  const opened = keysHeard(false);
  fireEvent.keyDown(document.body, { key: 'F1' });
  fireEvent.keyDown(document.body, { key: ',', ctrlKey: true });
  fireEvent.keyDown(document.body, { key: ',', ctrlKey: true, repeat: true });
  fireEvent.keyDown(document.body, { key: ',' });
  expect(opened).toEqual(['help', 'settings']);
});

test('an open dialog has the keys to itself', () => {
  const opened = keysHeard(true);
  fireEvent.keyDown(document.body, { key: ',', ctrlKey: true });
  expect(opened).toEqual([]);
});

test('Ctrl S saves, except in an editor with Emacs’ keys, where it searches', () => {
  keysHeard(false);
  const editor = document.body.appendChild(document.createElement('div'));
  editor.className = 'monaco-editor';
  // A key that the page took is not heard by the editor.
  const isTaken = (where: Element) => !fireEvent.keyDown(where, { key: 's', ctrlKey: true });
  expect([isTaken(editor), isTaken(document.body)]).toEqual([true, true]);
  act(() => changeSettings({ keyMap: 'emacs' }));
  expect([isTaken(editor), isTaken(document.body)]).toEqual([false, true]);
  editor.remove();
});
