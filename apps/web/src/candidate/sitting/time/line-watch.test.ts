import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createLineWatch } from './line-watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watching() {
  const told: number[] = [];
  return { told, line: createLineWatch((ms) => told.push(ms)) };
}

test('a loss counts from the first request that found nobody until somebody answers', () => {
  const { told, line } = watching();
  const begunAt = performance.now();
  for (let tries = 0; tries < 10; tries++) {
    vi.advanceTimersByTime(10_000);
    line.missed(begunAt);
  }
  vi.advanceTimersByTime(2_000);
  line.heard();
  line.heard();
  expect(told).toEqual([102_000]);
});

test('a line that stands has nothing to tell', () => {
  const { told, line } = watching();
  line.heard();
  vi.advanceTimersByTime(600_000);
  line.heard();
  expect(told).toEqual([]);
});

test('what a computer slept is no lost line', () => {
  const { told, line } = watching();
  line.missed();
  vi.advanceTimersByTime(5_000);
  line.missed();
  vi.advanceTimersByTime(3_600_000);
  line.heard();
  expect(told).toEqual([45_000]);
});

test('each loss is counted by itself', () => {
  const { told, line } = watching();
  for (const lostMs of [3_000, 4_000]) {
    line.missed();
    vi.advanceTimersByTime(lostMs);
    line.heard();
    vi.advanceTimersByTime(60_000);
  }
  expect(told).toEqual([3_000, 4_000]);
});
