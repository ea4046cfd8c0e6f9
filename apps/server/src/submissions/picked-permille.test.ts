import fc from 'fast-check';
import { expect, test } from 'vitest';

import { pickedPermille } from './picked-permille.ts';

const TRUTHS = [true, false, true, false];
const choices = TRUTHS.map((isCorrect, position) => ({ position, isCorrect }));

test.each([
  ['every right one', [0, 2], 1000, 1000],
  ['one of two right ones', [0], 0, 500],
  ['both right ones and a wrong one', [0, 1, 2], 0, 500],
  ['all there are', [0, 1, 2, 3], 0, 0],
  ['wrong ones only', [1, 3], 0, 0],
  ['nothing', [], 0, 0],
])('%s', (_, picked, allOrNothing, perChoice) => {
  expect(pickedPermille(choices, picked, 'all_or_nothing')).toBe(allOrNothing);
  expect(pickedPermille(choices, picked, 'per_choice')).toBe(perChoice);
});

test('the whole of the points is reached by exactly the right choices, and never less than nothing', () => {
  const question = fc
    .array(fc.boolean(), { minLength: 2, maxLength: 20 })
    .filter((truths) => truths.includes(true));
  fc.assert(
    fc.property(question, fc.func(fc.boolean()), (truths, isPicked) => {
      const all = truths.map((isCorrect, position) => ({ position, isCorrect }));
      const picked = all.filter(({ position }) => isPicked(position)).map(({ position }) => position);
      for (const scoring of ['all_or_nothing', 'per_choice'] as const) {
        const permille = pickedPermille(all, picked, scoring);
        expect(permille).toBeGreaterThanOrEqual(0);
        expect(permille === 1000).toBe(all.every((it) => it.isCorrect === picked.includes(it.position)));
      }
    }),
  );
});
