import { expect, test } from 'vitest';

import { parseChoices } from './choice-words.ts';

test('a pasted list becomes choices without its bullets, numbers and letters', () => {
  expect(parseChoices('- one\n* two\n3) three\nD. four\n\n').map(({ text }) => text)).toEqual([
    'one',
    'two',
    'three',
    'four',
  ]);
});

test('a star or a crossed box marks what is right', () => {
  expect(parseChoices('[x] yes\n[ ] no\n* also\nplain').map(({ isCorrect }) => isCorrect)).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
