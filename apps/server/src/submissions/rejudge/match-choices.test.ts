import fc from 'fast-check';
import { expect, test } from 'vitest';

import { matchChoices } from './match-choices.ts';

const choices = (...texts: string[]) => texts.map((text, position) => ({ position, text }));
const pairs = (earlier: string[], later: string[]) => {
  const found = matchChoices(choices(...earlier), choices(...later));
  return found && [...found].sort(([one], [other]) => one - other).map(([, to]) => to);
};

test.each([
  ['choices that stayed', ['a', 'b', 'c'], ['a', 'b', 'c'], [0, 1, 2]],
  ['choices in another order', ['a', 'b', 'c'], ['c', 'a', 'b'], [1, 2, 0]],
  ['a reworded one at its place', ['a', 'b', 'c'], ['a', 'B', 'c'], [0, 1, 2]],
  ['a reworded one beside two that changed places', ['a', 'b', 'c'], ['b', 'a', 'C'], [1, 0, 2]],
  ['two that read alike', ['a', 'a', 'b'], ['b', 'a', 'a'], [1, 2, 0]],
])('%s are found again', (_, earlier, later, expected) => {
  expect(pairs(earlier, later)).toEqual(expected);
});

test.each([
  ['one more', ['a', 'b'], ['a', 'b', 'c']],
  ['one less', ['a', 'b', 'c'], ['a', 'b']],
  ['a reworded one at another place', ['a', 'b', 'c'], ['B', 'a', 'c']],
])('%s is another question', (_, earlier, later) => {
  expect(pairs(earlier, later)).toBeUndefined();
});

test('whatever the order, every choice finds the one that reads as it does', () => {
  const some = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 20 });
  const both = some.chain((texts) =>
    fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
  );
  fc.assert(
    fc.property(both, ([earlier, later]) => {
      expect(pairs(earlier, later)?.map((to) => later[to])).toEqual(earlier);
    }),
  );
});
