import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type CaseGroup, type JudgedCase, passedPermille } from './score.ts';

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

describe('cases in groups', () => {
  const weight = fc.integer({ min: 0, max: 1_000 });
  const names = ['small', 'large', 'edge'];
  const groups: fc.Arbitrary<CaseGroup[]> = fc.subarray(names).chain((chosen) =>
    fc.tuple(
      ...chosen.map((name) =>
        fc.record({
          name: fc.constant(name),
          weight,
          scoring: fc.constantFrom('sum' as const, 'min' as const, 'threshold' as const),
          thresholdPermille: fc.integer({ min: 1, max: 1_000 }),
        }),
      ),
    ),
  );
  const question = groups.chain((list) =>
    fc.record({
      groups: fc.constant(list),
      cases: fc.array(
        fc.record({
          weight,
          isAccepted: fc.boolean(),
          group: fc.constantFrom(undefined, ...list.map(({ name }) => name)),
        }),
        { maxLength: 40 },
      ),
    }),
  );
  const accepted = (cases: JudgedCase[], isAccepted = true) => cases.map((it) => ({ ...it, isAccepted }));

  test('give from nothing to all, all when every case passed, nothing when none did', () => {
    fc.assert(
      fc.property(question, ({ cases, groups: list }) => {
        const permille = passedPermille(cases, list);
        expect(permille).toBeGreaterThanOrEqual(0);
        expect(permille).toBeLessThanOrEqual(1_000);
        expect(passedPermille(accepted(cases), list)).toBe(cases.length > 0 ? 1_000 : 0);
        expect(passedPermille(accepted(cases, false), list)).toBe(0);
      }),
    );
  });

  test('never cost anything when one more case passes', () => {
    fc.assert(
      fc.property(question, fc.nat(), ({ cases, groups: list }, n) => {
        const better = cases.map((it, at) => (at === n % cases.length ? { ...it, isAccepted: true } : it));
        expect(passedPermille(better, list)).toBeGreaterThanOrEqual(passedPermille(cases, list));
      }),
    );
  });

  test('change nothing for a question without groups, nor where a group stands empty', () => {
    fc.assert(
      fc.property(cases, weight, (list, heavy) => {
        const empty: CaseGroup = { name: 'empty', weight: heavy, scoring: 'min' };
        expect(passedPermille(list, [empty])).toBe(passedPermille(list));
      }),
    );
  });

  test('give under min all of their weight or nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ weight, isAccepted: fc.boolean() }), { minLength: 1 }), (list) => {
        const members = list.map((it) => ({ ...it, group: 'large' }));
        const group: CaseGroup = { name: 'large', weight: 3, scoring: 'min' };
        const alone = { weight: 1, isAccepted: true };
        const isWhole = list.every((it) => it.isAccepted);
        expect(passedPermille([...members, alone], [group])).toBe(isWhole ? 1_000 : 250);
      }),
    );
  });

  test('give under a threshold all of their weight from that share on, and nothing below', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ weight: fc.integer({ min: 1, max: 1_000 }), isAccepted: fc.boolean() }), {
          minLength: 1,
        }),
        fc.integer({ min: 1, max: 1_000 }),
        (list, thresholdPermille) => {
          const members = list.map((it) => ({ ...it, group: 'large' }));
          const group: CaseGroup = { name: 'large', weight: 3, scoring: 'threshold', thresholdPermille };
          const sum = (some: JudgedCase[]) => some.reduce((total, it) => total + it.weight, 0);
          const reached = sum(list.filter(({ isAccepted }) => isAccepted)) * 1_000;
          const isReached = reached >= sum(list) * thresholdPermille;
          const alone = { weight: 1, isAccepted: true };
          expect(passedPermille([...members, alone], [group])).toBe(isReached ? 1_000 : 250);
        },
      ),
    );
  });

  test('reach a threshold of two thirds with two of three cases, and not one of 667 thousandths', () => {
    const thirds = [true, true, false].map((isAccepted) => ({ weight: 1, group: 'large', isAccepted }));
    const scored = (thresholdPermille: number) =>
      passedPermille(thirds, [{ name: 'large', weight: 1, scoring: 'threshold', thresholdPermille }]);
    expect([scored(666), scored(667)]).toEqual([1_000, 0]);
  });

  test('reach a threshold that is met exactly, of a half and of the whole', () => {
    const scored = (passed: boolean[], thresholdPermille: number) => {
      const cases = passed.map((isAccepted) => ({ weight: 1, group: 'large', isAccepted }));
      return passedPermille(cases, [{ name: 'large', weight: 1, scoring: 'threshold', thresholdPermille }]);
    };
    expect([scored([true, false], 500), scored([true, false], 501)]).toEqual([1_000, 0]);
    expect([scored([true, true], 1_000), scored([true, false], 1_000)]).toEqual([1_000, 0]);
  });

  test('give under sum each case its share of the weight, however small', () => {
    const group: CaseGroup = { name: 'large', weight: 1, scoring: 'sum' };
    const thirds = [true, true, false].map((isAccepted) => ({ weight: 5, group: 'large', isAccepted }));
    expect(passedPermille(thirds, [group])).toBe(666);
    expect(passedPermille([...thirds, { weight: 1, isAccepted: true }], [group])).toBe(833);
  });
});
