import { expect, test } from 'vitest';

import { waitWords } from './wait-words.ts';

test.each([
  [0, '0 ms'],
  [999, '999 ms'],
  [1_240, '1.2 s'],
  [59_949, '59.9 s'],
  [180_000, '3 min'],
  [7_200_000, '2 h'],
])('a wait of %i milliseconds is said as %s', (ms, words) => {
  expect(waitWords(ms)).toBe(words);
});
