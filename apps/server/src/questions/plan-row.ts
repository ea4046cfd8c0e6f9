import type { Language } from '@fairshot/contracts/questions/language';

import type { ProofRowFacts, ProofTerms } from './proof-row.store.ts';

/** What is done next for one program of a proof. Cases are named by their places, from 0. */
export type Step =
  /** Judge `wanted`; what lies between `from` and `until` and is not wanted is not run any more. */
  | { kind: 'cases'; from: number; until: number; wanted: number[] }
  /** Run cases that missed the limit once more, with a larger one. */
  | { kind: 'longer'; wanted: number[]; seconds: number }
  | { kind: 'end' };

type Row = Pick<
  ProofRowFacts,
  | 'role'
  | 'language'
  | 'label'
  | 'fails_on'
  | 'verdicts'
  | 'times_ms'
  | 'does_not_compile'
  | 'checker_fault'
  | 'longer_verdict'
>;
type Terms = Pick<ProofTerms, 'time_limit_seconds' | 'time_limit_by_language'>;
type Whole = Terms & Pick<ProofTerms, 'case_count'>;

/** So many cases at once at most, and only as many as end in this time even if each uses up its limit. */
const CASES_AT_ONCE = 16;
const SECONDS_AT_ONCE = 20;

/** A program that missed the limit this often shows nothing new by missing it on a thousand cases. */
const ENOUGH_TIME_LIMITS = 10;

/** Nor does one that has run for twenty minutes altogether: two thousand cases just within a long limit take days. */
const ENOUGH_MS = 1_200_000;

/** Seconds in which a validator reads an input. */
const VALIDATOR_SECONDS = 10;

/** An accepted solution is measured at least up to here, since the limit may be what is wrong. */
const MEASURED_SECONDS = 10;
const LONGER = 3;

export function limitOf({ time_limit_by_language, time_limit_seconds }: Terms, language: Language): number {
  return time_limit_by_language[language] ?? time_limit_seconds;
}

/** CPU seconds that a program of a proof has for one case. */
export function secondsFor(row: Pick<Row, 'role' | 'language'>, terms: Terms): number {
  return row.role === 'validator' ? VALIDATOR_SECONDS : limitOf(terms, row.language);
}

/** The next step; a step is short, so that a long proof gives way to others between two of them. */
export function planStep(row: Row, terms: Whole): Step {
  const from = row.verdicts.length;
  if (row.does_not_compile || row.checker_fault) return { kind: 'end' };
  if (from < terms.case_count) return planCases(row, terms, from);
  const missed = timeLimits(row);
  if (missed.length === 0 || row.longer_verdict !== null) return { kind: 'end' };
  const limit = limitOf(terms, row.language);
  if (row.label === 'accepted') {
    return { kind: 'longer', wanted: missed, seconds: Math.max(MEASURED_SECONDS, LONGER * limit) };
  }
  if (row.label !== 'slow') return { kind: 'end' };
  const named = missed.filter((place) => place === row.fails_on);
  return { kind: 'longer', wanted: [...named, ...missed].slice(0, 1), seconds: LONGER * limit };
}

function planCases(row: Row, terms: Whole, from: number): Step {
  const caseCount = terms.case_count;
  if (hasRunEnough(row)) {
    const isAhead = row.fails_on !== null && row.fails_on >= from;
    return {
      kind: 'cases',
      from,
      until: caseCount,
      wanted: isAhead && row.fails_on !== null ? [row.fails_on] : [],
    };
  }
  const inTime = Math.max(1, Math.floor(SECONDS_AT_ONCE / secondsFor(row, terms)));
  const until = Math.min(caseCount, from + Math.min(CASES_AT_ONCE, inTime));
  return { kind: 'cases', from, until, wanted: Array.from({ length: until - from }, (_, at) => from + at) };
}

function hasRunEnough(row: Row): boolean {
  const ranMs = row.times_ms.reduce((sum, ms) => sum + ms, 0);
  return timeLimits(row).length >= ENOUGH_TIME_LIMITS || ranMs >= ENOUGH_MS;
}

function timeLimits({ verdicts }: Row): number[] {
  return verdicts.flatMap((verdict, place) => (verdict === 'time_limit' ? [place] : []));
}
