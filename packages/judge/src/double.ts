/**
 * The quick way to compare numbers: by doubles, and only where they are sure. Measured on 16 MB of numbers of ten to
 * sixteen digits: 0.5 s this way, 1.1 s when every token becomes a decimal first, and more without doubles at all.
 */
import type { Decimal } from './decimal.ts';

/** Integers up to here, and powers of ten up to 10^22, are doubles exactly; so their quotient is rounded once. */
const MOST_DIGITS = 15;
const POWERS_OF_TEN = Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power);

const ZERO = 0x30;
const POINT = 0x2e;
const PLUS = 0x2b;
const MINUS = 0x2d;

/** The number in bytes[from, to) when it is plain digits with at most one point and at most 15 digits; else NaN. */
export function readShortNumber(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from]!;
  const start = first === MINUS || first === PLUS ? from + 1 : from;
  let point = to;
  let digits = 0;
  for (let at = start; at < to; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (bytes[at] === POINT && point === to) point = at;
    else return Number.NaN;
  }
  const places = point === to ? 0 : to - point - 1;
  const length = point === to ? to - start : to - start - 1;
  if (length < 1 || length > MOST_DIGITS) return Number.NaN;
  const magnitude = digits / POWERS_OF_TEN[places]!;
  return first === MINUS ? -magnitude : magnitude;
}

/** The double nearest to `decimal`, give or take one rounding; NaN where that would be 0 for what is not zero. */
export function approximate({ negative, digits, exponent }: Decimal): number {
  if (digits === '') return 0;
  // A double has fewer than 18 significant digits; more would only be parsed to be rounded away.
  const magnitude = Number(`.${digits.slice(0, 20)}e${exponent}`) || Number.NaN;
  return negative ? -magnitude : magnitude;
}

/**
 * Whether `given` is within the tolerance of `right`, or undefined where rounding could decide. The slack is over
 * twice the rounding of both numbers, of their difference and of the bound together.
 */
export function nearByDoubles(
  { absolute, relative }: { absolute: number; relative: number },
  given: number,
  right: number,
): boolean | undefined {
  const bound = Math.max(absolute, relative * Math.abs(right));
  if (!isOrdinary(given) || !isOrdinary(right) || !isOrdinary(bound)) return undefined;
  const distance = Math.abs(given - right);
  const slack = 1e-15 * (Math.abs(given) + Math.abs(right) + bound);
  if (distance + slack <= bound) return true;
  return distance - slack > bound ? false : undefined;
}

/** Far from the ends of the doubles, where rounding is no longer relative; not for NaN. */
function isOrdinary(value: number): boolean {
  const magnitude = Math.abs(value);
  return value === 0 || (magnitude > 1e-290 && magnitude < 1e290);
}
