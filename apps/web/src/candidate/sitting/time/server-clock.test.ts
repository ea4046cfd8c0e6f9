import { expect, test } from 'vitest';

import { nextOffset } from './server-clock.ts';

test('the quickest answer tells the time best', () => {
  const slow = nextOffset(undefined, 1_000_000, 900);
  const quick = nextOffset(slow, 1_001_000, 1_020);
  const slowAgain = nextOffset(quick, 1_002_000, 2_700);

  expect(quick).toBe(999_980);
  expect(slowAgain).toBe(quick);
});

test('a computer that slept believes the next answer', () => {
  expect(nextOffset(999_980, 1_700_000, 3_000)).toBe(1_697_000);
});

test('a server whose clock was set back is believed as well', () => {
  expect(nextOffset(999_980, 900_000, 3_000)).toBe(897_000);
});
