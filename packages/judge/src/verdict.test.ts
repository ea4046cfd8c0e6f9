import { expect, test } from 'vitest';
import type { CaseResult, VerdictCode } from './job.ts';
import { overallVerdict } from './verdict.ts';

function ended(verdict: VerdictCode, figure = 1): CaseResult {
  return { verdict, timeMs: figure, wallMs: figure * 2, memoryKb: figure * 3 };
}

test('a job is accepted when every case is', () => {
  expect(overallVerdict([ended('AC'), ended('AC')])).toEqual({
    verdict: 'AC',
    timeMs: 1,
    wallMs: 2,
    memoryKb: 3,
  });
});

test('the first case that failed decides, not the gravest', () => {
  expect(overallVerdict([ended('AC'), ended('WA'), ended('MLE')])).toMatchObject({
    verdict: 'WA',
    firstFailed: 1,
  });
  expect(overallVerdict([ended('IE'), ended('WA')])).toMatchObject({ verdict: 'IE', firstFailed: 0 });
});

test('each figure is that of the worst case, whichever case that is', () => {
  const cases = [{ ...ended('AC', 5), memoryKb: 1 }, ended('WA', 2)];
  expect(overallVerdict(cases)).toMatchObject({ timeMs: 5, wallMs: 10, memoryKb: 6 });
});

test('a job may have very many cases', () => {
  expect(overallVerdict(Array.from({ length: 300_000 }, () => ended('AC', 7)))).toMatchObject({ timeMs: 7 });
});

test('a job that never ran a case has no figures', () => {
  expect(overallVerdict([])).toEqual({ verdict: 'AC', timeMs: 0, wallMs: 0, memoryKb: 0 });
});
