import { LANGUAGE_NAMES as NAMES, type Language } from '@fairshot/contracts/questions/language';

import { limitOf } from './plan-row.ts';
import type { Conclusion, ProofRowFacts, ProofTerms } from './proof-row.store.ts';

type Row = Pick<
  ProofRowFacts,
  'name' | 'role' | 'label' | 'language' | 'verdicts' | 'times_ms' | 'longer_ms' | 'longer_verdict'
>;
type Terms = Pick<ProofTerms, 'languages' | 'time_limit_seconds' | 'time_limit_by_language'>;

/** Room for another way of writing it, and for a slower machine. */
const ROOM = 2.5;
const LEAST_SECONDS = 1;
const STEP_SECONDS = 0.5;

/** How much longer the same idea takes than in C; rough, used only where a language has no solution to measure. */
const COST: Record<Language, number> = { c: 1, cpp: 1, java: 2, javascript: 3, python: 10, typescript: 3 };

/** Limits that the measured times of accepted solutions suggest, for each language; none above what may be set. */
export function suggestLimits(
  rows: readonly Row[],
  terms: Terms,
  mostSeconds: number,
): Conclusion['suggestedLimits'] {
  const rounded = (seconds: number) => Math.min(mostSeconds, inSteps(seconds));
  const measured = rows.flatMap((row) => {
    const ms = slowestMs(row);
    return ms === undefined ? [] : [{ row, seconds: ms / 1000 }];
  });
  return terms.languages.flatMap((language) => {
    const own = slowest(measured.filter(({ row }) => row.language === language));
    if (own) {
      const from = `“${own.row.name}” needs up to ${shown(own.seconds)} s; ${ROOM} times that`;
      return [
        { language, seconds: rounded(own.seconds * ROOM), from: `${from}, and at least ${LEAST_SECONDS} s` },
      ];
    }
    const alike = measured.filter(({ row }) => COST[row.language] === COST[language]);
    const others = alike.length > 0 ? alike : measured;
    const other = slowest(others, ({ row, seconds }) => seconds / COST[row.language]);
    if (!other) return [];
    const factor = COST[language] / COST[other.row.language];
    return [
      {
        language,
        seconds: rounded(other.seconds * factor * ROOM),
        from: `a guess, since no solution in ${NAMES[language]} is accepted: “${other.row.name}” needs up to ${shown(other.seconds)} s in ${NAMES[other.row.language]}, and ${NAMES[language]} takes about ${shown(factor)} times as long; at least ${LEAST_SECONDS} s`,
      },
    ];
  });
}

/** What holds, but only just, in sentences. */
export function findWarnings(rows: readonly Row[], terms: Terms, caseNames: readonly string[]): string[] {
  return rows.flatMap((row) => {
    const limit = limitOf(terms, row.language);
    if (row.label === 'accepted' && row.verdicts.every((verdict) => verdict === 'accepted')) {
      const worst = Math.max(0, ...row.times_ms);
      if (worst <= limit * 500) return [];
      const on = caseNames[row.times_ms.indexOf(worst)];
      return [
        `“${row.name}” needs ${shown(worst / 1000)} s of its ${shown(limit)} s on “${on}”: on a slower machine, or written a little differently, it may miss the limit.`,
      ];
    }
    const isBarelySlow =
      row.label === 'slow' && row.longer_verdict === 'accepted' && (row.longer_ms ?? 0) < limit * 1500;
    return isBarelySlow
      ? [
          `“${row.name}” is too slow by little: given more time it needs ${shown((row.longer_ms ?? 0) / 1000)} s, and the limit is ${shown(limit)} s.`,
        ]
      : [];
  });
}

/** Of an accepted solution that is right on all cases, the longest time; measured past the limit where it missed it. */
function slowestMs(row: Row): number | undefined {
  if (row.label !== 'accepted' || row.verdicts.length === 0) return undefined;
  const isRight = row.verdicts.every((verdict) => verdict === 'accepted' || verdict === 'time_limit');
  const isMeasured = !row.verdicts.includes('time_limit') || row.longer_verdict === 'accepted';
  return isRight && isMeasured ? Math.max(row.longer_ms ?? 0, ...row.times_ms) : undefined;
}

interface Measured {
  row: Row;
  seconds: number;
}

function slowest(all: readonly Measured[], by = ({ seconds }: Measured) => seconds): Measured | undefined {
  return all.toSorted((one, other) => by(other) - by(one))[0];
}

function inSteps(seconds: number): number {
  const toTheMs = Math.round(seconds * 1000) / 1000; // 0.4 × 3 × 2.5 is a little more than 3
  return Math.max(LEAST_SECONDS, Math.ceil(toTheMs / STEP_SECONDS) * STEP_SECONDS);
}

function shown(value: number): string {
  return String(Number(value.toPrecision(2)));
}
