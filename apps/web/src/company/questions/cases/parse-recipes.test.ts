import { expect, test } from 'vitest';

import { parseRecipes } from './parse-recipes.ts';

test('a line is a case: its name, then what the generator reads', () => {
  expect(parseRecipes('large random: 200000 7\n\ntiny 1 2\nempty')).toEqual({
    recipes: [
      { name: 'large random', reads: '200000 7\n' },
      { name: 'tiny', reads: '1 2\n' },
      { name: 'empty', reads: '\n' },
    ],
    faults: [],
  });
});

test('a name given twice and a line without one are told', () => {
  expect(parseRecipes('a 1\na 2\n: 3').faults).toEqual([
    'Line 2: a stands here twice.',
    'Line 3 begins with no name.',
  ]);
});
