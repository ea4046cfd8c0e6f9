import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { changeSettings, DEFAULT_SETTINGS, KEY_MAPS } from './editor/editor-settings.ts';
import { KeysDialog } from './keys-dialog.tsx';

afterEach(() => {
  cleanup();
  changeSettings(DEFAULT_SETTINGS);
});

test.each(KEY_MAPS)('the help says how a keyboard leaves the editor with the %s keys', (keyMap) => {
  changeSettings({ keyMap });
  render(<KeysDialog open onOpenChange={() => {}} />);
  const rows = screen
    .getAllByRole('term')
    .map((term) => `${term.textContent}: ${term.nextSibling?.textContent}`);
  expect(rows.filter((row) => row.startsWith('Esc'))).toEqual([
    expect.stringMatching(/^Esc( Tab)?: Leave the editor/),
  ]);
  expect(rows).toContainEqual(expect.stringMatching(/^Ctrl M: Let Tab leave the editor/));
  // Nothing is told twice, and no key means two things.
  const keys = rows.map((row) => row.split(':')[0]);
  expect(new Set(keys).size).toBe(keys.length);
});
