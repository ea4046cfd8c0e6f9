import fc from 'fast-check';
import { expect, test } from 'vitest';

import { moveByKey, rowWindow } from './matrix-window.ts';

test('of a thousand rows only those in view and some around are drawn', () => {
  expect(rowWindow(0, 320, 32, 1000)).toEqual({ from: 0, to: 22 });
  expect(rowWindow(16_000, 320, 32, 1000)).toEqual({ from: 488, to: 522 });
  expect(rowWindow(32_000, 320, 32, 1000).to).toBe(1000);
});

test('wherever one scrolls, what is in view is drawn', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.nat(100_000),
      fc.integer({ min: 40, max: 900 }),
      (rows, top, height) => {
        const scrolled = Math.min(top, Math.max(0, rows * 32 - height));
        const { from, to } = rowWindow(scrolled, height, 32, rows);
        expect(from * 32).toBeLessThanOrEqual(scrolled);
        expect(to * 32).toBeGreaterThanOrEqual(Math.min(rows * 32, scrolled + height));
      },
    ),
  );
});

test('keys move within the grid and never out of it', () => {
  const size = { rows: 3, columns: 2, page: 10 };
  expect(moveByKey('ArrowDown', { row: 0, column: 0 }, size)).toEqual({ row: 1, column: 0 });
  expect(moveByKey('PageDown', { row: 0, column: 1 }, size)).toEqual({ row: 2, column: 1 });
  expect(moveByKey('ArrowLeft', { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
  expect(moveByKey('a', { row: 0, column: 0 }, size)).toBeUndefined();
});
