import fc from 'fast-check';
import { expect, test } from 'vitest';

import { passedPermille } from './score.ts';

const cases = fc.array(fc.record({ weight: fc.integer({ min: 0, max: 1_000 }), isAccepted: fc.boolean() }), {
  maxLength: 40,
});

test('a score is 1000 only when every weighted case passed, and 0 only when hardly any did', () => {
  fc.assert(
    fc.property(cases, (list) => {
      const permille = passedPermille(list);
      const weighted = list.some((it) => it.weight > 0) ? list.filter((it) => it.weight > 0) : list;
      expect(permille).toBeGreaterThanOrEqual(0);
      expect(permille === 1_000).toBe(weighted.length > 0 && weighted.every((it) => it.isAccepted));
    }),
  );
});

test('one more case passed never lowers a score', () => {
  fc.assert(
    fc.property(cases, fc.nat(), (list, n) => {
      const better = list.map((it, index) =>
        index === n % (list.length || 1) ? { ...it, isAccepted: true } : it,
      );
      expect(passedPermille(better)).toBeGreaterThanOrEqual(passedPermille(list));
    }),
  );
});

test('a third of the weight is 333 thousandths', () => {
  expect(
    passedPermille([
      { weight: 1, isAccepted: true },
      { weight: 2, isAccepted: false },
    ]),
  ).toBe(333);
});
