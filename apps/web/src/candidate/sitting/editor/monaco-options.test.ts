import { expect, test } from 'vitest';

import { editorOptions } from './monaco-options.ts';

test('the editor completes and suggests where the assessment allows it, and else by no door', () => {
  const closed = {
    quickSuggestions: false,
    suggestOnTriggerCharacters: false,
    wordBasedSuggestions: 'off',
    parameterHints: { enabled: false },
    inlineSuggest: { enabled: false },
    snippetSuggestions: 'none',
    tabCompletion: 'off',
  };
  expect(editorOptions(false)).toMatchObject(closed);
  const open = editorOptions(true);
  expect(Object.keys(closed).filter((door) => door in open)).toEqual([]);
});
