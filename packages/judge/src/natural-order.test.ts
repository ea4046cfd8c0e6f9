import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { naturalOrder } from './natural-order.ts';

test.each([
  [['10', '9', '1']],
  [['10-large', '2-small', '1']],
  [['case10', 'case2', 'case1']],
  [['b1', 'a10', 'a2']],
  [['1-b-10', '1-b-9', '1-a-10']],
  [['a1', 'a', '1', '']],
  [['100000000000000000000001', '100000000000000000000000', '99999999999999999999']],
  [['02', '1', '01', '0']],
])('%j is sorted from its end', (names) => {
  const expected = names.toReversed();
  expect(names.toSorted(naturalOrder)).toEqual(expected);
  expect(expected.toSorted(naturalOrder)).toEqual(expected);
});

test('every set of names has one order, whatever order they came in', () => {
  const name = fc
    .array(fc.constantFrom('a', 'B', '-', '.', '0', '1', '10', '007', 'é'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.uniqueArray(name), (names) => {
      const sorted = names.toSorted(naturalOrder);
      expect(names.toReversed().toSorted(naturalOrder)).toEqual(sorted);
      expect(sorted.every((name, i) => i === 0 || naturalOrder(sorted[i - 1]!, name) < 0)).toBe(true);
    }),
  );
});
