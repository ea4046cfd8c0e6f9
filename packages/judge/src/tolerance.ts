import { add, compareDecimals, type Decimal, multiply, negate, readDecimal } from './decimal.ts';
import { approximate, nearByDoubles, readShortNumber } from './double.ts';
import type { Compare } from './job.ts';

/** How far a number may lie from the answer's: at most `absolute`, or at most `relative` × |answer|. */
export interface Tolerance {
  absolute: Decimal;
  relative: Decimal;
  /** The same two, rounded, for the quick way. */
  doubles: { absolute: number; relative: number };
}

const NONE: Decimal = { negative: false, digits: '', exponent: 0 };

/** What `float` means when the author names no tolerance; the value most problem sets of the Kattis format use. */
const DEFAULT_OF_FLOAT = '1e-9';

/**
 * The tolerance that `compare` asks for, or undefined where numbers are compared as text: in the modes `exact` and
 * `exit`, and in `tokens` without one. A negative tolerance counts as not given, as with Kattis.
 * Throws a RangeError for what is no decimal number or lies outside of 10^±5000.
 */
export function toleranceOf({ mode, absTolerance, relTolerance }: Compare): Tolerance | undefined {
  if (mode === 'exact' || mode === 'exit') return undefined;
  const absolute = parseTolerance(absTolerance);
  const relative = parseTolerance(relTolerance);
  if (absolute !== undefined || relative !== undefined) {
    return tolerance(absolute ?? NONE, relative ?? NONE);
  }
  if (mode !== 'float') return undefined;
  const both = parseTolerance(DEFAULT_OF_FLOAT) ?? NONE;
  return tolerance(both, both);
}

function tolerance(absolute: Decimal, relative: Decimal): Tolerance {
  return {
    absolute,
    relative,
    doubles: { absolute: approximate(absolute), relative: approximate(relative) },
  };
}

function parseTolerance(written: string | number | undefined): Decimal | undefined {
  if (written === undefined) return undefined;
  const decimal = readTolerance(written);
  if (decimal === undefined) throw new RangeError(`not a tolerance: ${written}`);
  return decimal.negative ? undefined : decimal;
}

/** Whether an author may give this as a tolerance: a decimal number, not negative, within 10^±5000. */
export function isTolerance(written: string | number): boolean {
  return readTolerance(written)?.negative === false;
}

function readTolerance(written: string | number): Decimal | undefined {
  const bytes = Buffer.from(String(written));
  const decimal = readDecimal(bytes, 0, bytes.length);
  return decimal !== undefined && isModest(decimal) ? decimal : undefined;
}

/**
 * Past these an answer's token is text, as `1e400` is for a validator that reads doubles: exact arithmetic on it would
 * cost memory without end. Long doubles reach 10^4932.
 */
const LARGEST_EXPONENT = 5000;
const MOST_DIGITS = 10_000;

function isModest({ digits, exponent }: Decimal): boolean {
  return Math.abs(exponent) <= LARGEST_EXPONENT && digits.length <= MOST_DIGITS;
}

/** Whether output[found, foundEnd) is a number within `tolerance` of the number answer[expected, expectedEnd). */
export function within(
  tolerance: Tolerance,
  output: Uint8Array,
  found: number,
  foundEnd: number,
  answer: Uint8Array,
  expected: number,
  expectedEnd: number,
): boolean {
  const { doubles } = tolerance;
  const short = nearByDoubles(
    doubles,
    readShortNumber(output, found, foundEnd),
    readShortNumber(answer, expected, expectedEnd),
  );
  if (short !== undefined) return short;
  const right = readDecimal(answer, expected, expectedEnd);
  if (right === undefined || !isModest(right)) return false;
  const given = readDecimal(output, found, foundEnd);
  if (given === undefined) return false;
  return (
    nearByDoubles(doubles, approximate(given), approximate(right)) ?? isNearExactly(tolerance, given, right)
  );
}

/** Puts the bounds beside the number: both ways of being near are one interval around the answer, the wider one. */
function isNearExactly({ absolute, relative }: Tolerance, given: Decimal, right: Decimal): boolean {
  const reach = multiply(relative, { ...right, negative: false });
  const widest = compareDecimals(reach, absolute) > 0 ? reach : absolute;
  return (
    compareDecimals(given, add(right, widest)) <= 0 && compareDecimals(given, add(right, negate(widest))) >= 0
  );
}
