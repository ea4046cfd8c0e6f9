import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { step } from './progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a short step prints one line, and none when there is nothing to tell', async () => {
  const printed: string[] = [];
  await step(
    (text) => printed.push(text),
    'Web pages',
    'building',
    async () => 'up to date',
  );
  await step(
    (text) => printed.push(text),
    'Case runner',
    'compiling',
    async () => undefined,
  );
  expect(printed.map(words)).toEqual(['Web pages up to date']);
});

test('a step over a second says what it does, says so again every ten, and how long it took', async () => {
  const printed: string[] = [];
  const stepping = step(
    (text) => printed.push(text),
    'Web pages',
    'building',
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 12_000));
      return 'built';
    },
  );
  await vi.advanceTimersByTimeAsync(12_000);
  await stepping;
  expect(printed.map(words)).toEqual([
    'Web pages building …',
    'Web pages still at it, 11.0 s',
    'Web pages built, 12.0 s',
  ]);
});

test('a step that fails says nothing more', async () => {
  const printed: string[] = [];
  const stepping = step(
    (text) => printed.push(text),
    'Web pages',
    'building',
    async () => {
      throw new Error('no such file');
    },
  );
  await expect(stepping).rejects.toThrow('no such file');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(printed).toEqual([]);
});

function words(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
