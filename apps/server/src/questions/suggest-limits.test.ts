import type { Language } from '@fairshot/contracts/questions/language';
import { describe, expect, test } from 'vitest';

import { findWarnings, suggestLimits } from './suggest-limits.ts';

type Row = Parameters<typeof suggestLimits>[0][number];

const TERMS = {
  languages: ['c', 'cpp', 'java', 'javascript', 'python', 'typescript'] as Language[],
  time_limit_seconds: 2,
  time_limit_by_language: { python: 4 },
};
const row = (name: string, language: Language, times_ms: number[], changes: Partial<Row> = {}): Row => ({
  name,
  role: 'solution',
  label: 'accepted',
  language,
  verdicts: times_ms.map(() => 'accepted'),
  times_ms,
  longer_ms: null,
  longer_verdict: null,
  ...changes,
});
const secondsOf = (...rows: Row[]) =>
  Object.fromEntries(suggestLimits(rows, TERMS, 60).map(({ language, seconds }) => [language, seconds]));

describe('Suggested limits', () => {
  test('leave two and a half times what the slowest accepted solution of the language needs, rounded up to half a second', () => {
    expect(
      secondsOf(row('a', 'cpp', [10, 810]), row('b', 'cpp', [900]), row('c', 'python', [2_000])),
    ).toMatchObject({
      cpp: 2.5,
      python: 5,
    });
  });

  test('are never above what the installation allows', () => {
    const limits = suggestLimits([row('a', 'cpp', [9_000])], TERMS, 10);
    expect(new Set(limits.map(({ seconds }) => seconds))).toEqual(new Set([10]));
  });

  test('are never under a second and never over a minute', () => {
    expect(secondsOf(row('a', 'cpp', [3]), row('b', 'python', [50_000]))).toMatchObject({
      cpp: 1,
      python: 60,
    });
  });

  test('are guessed for languages without a solution, and say so', () => {
    const limits = suggestLimits([row('main.cpp', 'cpp', [400])], TERMS, 60);

    expect(limits.map(({ language, seconds }) => [language, seconds])).toEqual([
      ['c', 1],
      ['cpp', 1],
      ['java', 2],
      ['javascript', 3],
      ['python', 10],
      ['typescript', 3],
    ]);
    expect(limits[4]?.from).toContain(
      'a guess, since no solution in Python is accepted: “main.cpp” needs up to 0.4 s',
    );
    expect(limits[1]?.from).toBe('“main.cpp” needs up to 0.4 s; 2.5 times that, and at least 1 s');
  });

  test('are guessed from a language that is about as fast where there is one', () => {
    expect(secondsOf(row('Main.java', 'java', [3_000]), row('a', 'cpp', [200]))['c']).toBe(1);
  });

  test('come from solutions that were measured past the limit as well', () => {
    const late = row('a', 'cpp', [2_000], {
      verdicts: ['time_limit'],
      longer_ms: 3_000,
      longer_verdict: 'accepted',
    });
    expect(secondsOf(late)['cpp']).toBe(7.5);
  });

  test('come from no solution that is wrong, slow on purpose, or never came to its end', () => {
    const never = {
      verdicts: ['time_limit' as const],
      longer_ms: 10_000,
      longer_verdict: 'time_limit' as const,
    };
    expect(
      secondsOf(
        row('a', 'cpp', [2_000], never),
        row('b', 'cpp', [5], { verdicts: ['wrong_answer'] }),
        row('c', 'cpp', [1_900], { label: 'slow' }),
      ),
    ).toEqual({});
  });
});

describe('A warning is', () => {
  test('an accepted solution that needs more than half of its limit', () => {
    const rows = [row('near.cpp', 'cpp', [100, 1_001]), row('far.py', 'python', [1_900, 3])];
    expect(findWarnings(rows, TERMS, ['one', 'two'])).toEqual([
      '“near.cpp” needs 1 s of its 2 s on “two”: on a slower machine, or written a little differently, it may miss the limit.',
    ]);
  });

  test('a slow solution that is too slow by little', () => {
    const barely = { label: 'slow', verdicts: ['time_limit'], longer_verdict: 'accepted' } as const;
    const rows = [
      row('barely.cpp', 'cpp', [2_000], { ...barely, verdicts: ['time_limit'], longer_ms: 2_900 }),
      row('clearly.cpp', 'cpp', [2_000], { ...barely, verdicts: ['time_limit'], longer_ms: 3_000 }),
    ];
    expect(findWarnings(rows, TERMS, ['one'])).toEqual([
      '“barely.cpp” is too slow by little: given more time it needs 2.9 s, and the limit is 2 s.',
    ]);
  });
});
