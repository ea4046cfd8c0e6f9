import { expect, test } from 'vitest';

import { shareOfPoints } from './share-of-points.ts';

const inGroup = (group: string | undefined, weight: number) => ({ weight, ...(group ? { group } : {}) });

test('groups count with their own weight, cases alone with theirs', () => {
  const shares = shareOfPoints(
    [inGroup('large', 9), inGroup('large', 9), inGroup(undefined, 1), inGroup(undefined, 1)],
    [{ name: 'large', weight: 6, scoring: 'min' }],
  );
  expect(shares.map(({ group, cases, share }) => [group, cases, share])).toEqual([
    ['large', 2, 0.75],
    [undefined, 2, 0.25],
  ]);
});

test('a group without cases takes nothing, and nothing at all divides into nothing', () => {
  expect(shareOfPoints([], [{ name: 'large', weight: 6, scoring: 'min' }])[0]?.share).toBe(0);
});
