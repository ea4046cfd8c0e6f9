import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { planStep } from './plan-row.ts';

type Row = Parameters<typeof planStep>[0];

const row = (changes: Partial<Row>): Row => ({
  role: 'solution',
  language: 'cpp',
  label: 'accepted',
  fails_on: null,
  verdicts: [],
  times_ms: [],
  does_not_compile: false,
  checker_fault: null,
  longer_verdict: null,
  ...changes,
});
const terms = (case_count: number, time_limit_seconds = 1) => ({
  case_count,
  time_limit_seconds,
  time_limit_by_language: {},
});
const places = (from: number, until: number) => Array.from({ length: until - from }, (_, at) => from + at);

describe('The next step of a row is', () => {
  test('the next sixteen cases', () => {
    const step = { kind: 'cases', from: 2, until: 18, wanted: places(2, 18) };
    expect(planStep(row({ verdicts: ['accepted', 'accepted'] }), terms(100))).toEqual(step);
  });

  test('fewer where each may use up a long limit', () => {
    expect(planStep(row({}), terms(100, 10))).toMatchObject({ wanted: [0, 1] });
    expect(planStep(row({}), terms(100, 60))).toMatchObject({ wanted: [0] });
  });

  test('the named case alone, once it missed the limit ten times', () => {
    const late = row({ label: 'slow', fails_on: 80, verdicts: Array(10).fill('time_limit') });
    expect(planStep(late, terms(100))).toEqual({ kind: 'cases', from: 10, until: 100, wanted: [80] });
  });

  test('no case any more, once it ran for twenty minutes', () => {
    const long = row({ verdicts: ['accepted', 'accepted'], times_ms: [600_000, 600_000] });
    expect(planStep(long, terms(100))).toEqual({ kind: 'cases', from: 2, until: 100, wanted: [] });
  });

  test('a slow solution’s named case with three times the limit', () => {
    const slow = row({ label: 'slow', fails_on: 1, verdicts: ['time_limit', 'time_limit'] });
    expect(planStep(slow, terms(2, 2))).toEqual({ kind: 'longer', wanted: [1], seconds: 6 });
  });

  test('every case that an accepted solution missed, with ten seconds or more', () => {
    const late = row({ verdicts: ['time_limit', 'accepted', 'time_limit'] });
    expect(planStep(late, terms(3, 2))).toEqual({ kind: 'longer', wanted: [0, 2], seconds: 10 });
    expect(planStep(late, terms(3, 20))).toMatchObject({ seconds: 60 });
  });

  test.each<[string, Partial<Row>]>([
    ['a program that does not compile', { does_not_compile: true }],
    ['one that is in time everywhere', { verdicts: ['accepted', 'wrong_answer'] }],
    ['one that was run longer already', { verdicts: ['time_limit', 'accepted'], longer_verdict: 'accepted' }],
    ['a wrong one that is late', { label: 'wrong', verdicts: ['time_limit', 'accepted'] }],
    ['a validator that is late', { role: 'validator', label: null, verdicts: ['time_limit', 'accepted'] }],
  ])('the end for %s', (_, changes) => {
    expect(planStep(row(changes), terms(2))).toEqual({ kind: 'end' });
  });
});

test('Step after step every row comes to its end, each case in its turn and none twice', () => {
  const verdict = fc.constantFrom('accepted' as const, 'wrong_answer' as const, 'time_limit' as const);
  fc.assert(
    fc.property(
      fc.array(verdict, { minLength: 1, maxLength: 60 }),
      fc.constantFrom('accepted' as const, 'wrong' as const, 'slow' as const),
      fc.integer({ min: 1, max: 60 }),
      (finds, label, limit) => {
        const it = row({ label, fails_on: label === 'accepted' ? null : finds.length - 1 });
        for (let steps = 0; steps < 200; steps++) {
          const step = planStep(it, terms(finds.length, limit));
          if (step.kind === 'end') break;
          if (step.kind === 'longer') it.longer_verdict = 'accepted';
          else {
            expect(step.from).toBe(it.verdicts.length);
            expect(step.until).toBeGreaterThan(step.from);
            const found = places(step.from, step.until).map((at) =>
              step.wanted.includes(at) ? finds[at] : null,
            );
            it.verdicts = [...it.verdicts, ...found.map((verdict) => verdict ?? null)];
          }
        }
        expect(planStep(it, terms(finds.length, limit))).toEqual({ kind: 'end' });
        expect(it.verdicts).toHaveLength(finds.length);
      },
    ),
  );
});
