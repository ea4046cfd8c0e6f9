/**
 * Decimal numbers of any length, exactly. What a candidate printed is only ever *compared* (linear in its length,
 * whatever its exponent); arithmetic is done on the answer's numbers and the tolerances, which are ours.
 */

/** (negative ? -1 : 1) × 0.d₁d₂d₃… × 10^exponent; `digits` has no zero at either end, and zero has no digits. */
export interface Decimal {
  negative: boolean;
  digits: string;
  exponent: number;
}

/** Exponents are cut here: far beyond what any answer may hold, and sums of two stay exact integers. */
const FAR = 1e15;

/** Hexadecimal numbers longer than this are text: turning them into decimal digits is not linear. */
const HEXADECIMAL_BYTES = 256;

/**
 * The number written in bytes[from, to), or undefined where that is no number: what C's `%lf` reads, finite only,
 * so also `5.`, `.5` and `0x1.8p1`, but neither `1e`, `inf` nor `nan`.
 */
export function readDecimal(bytes: Uint8Array, from: number, to: number): Decimal | undefined {
  const negative = bytes[from] === MINUS;
  const start = negative || bytes[from] === PLUS ? from + 1 : from;
  const point = endOfDigits(bytes, start, to);
  const fraction = bytes[point] === POINT && point < to ? point + 1 : point;
  const end = endOfDigits(bytes, fraction, to);
  if (point - start + (end - fraction) === 0) return undefined;
  const exponent = readExponent(bytes, end, to);
  if (exponent === undefined) return readHexadecimal(bytes, from, to);
  const whole = latin1(bytes, start, point);
  return normal(negative, whole + latin1(bytes, fraction, end), whole.length + exponent);
}

/** Below, at or above zero as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const sign = Number(b.negative) - Number(a.negative);
  if (sign !== 0 || (a.digits === '' && b.digits === '')) return sign;
  const magnitude = compareMagnitudes(a, b);
  return a.negative ? -magnitude : magnitude;
}

function compareMagnitudes(a: Decimal, b: Decimal): number {
  if (a.digits === '' || b.digits === '') return a.digits.length - b.digits.length;
  if (a.exponent !== b.exponent) return a.exponent - b.exponent;
  if (a.digits === b.digits) return 0;
  return a.digits < b.digits ? -1 : 1;
}

/** a + b, exactly. Only for numbers of ours: the work grows with the distance of the exponents. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.min(a.exponent - a.digits.length, b.exponent - b.digits.length);
  return fromInteger(scaled(a, scale) + scaled(b, scale), scale);
}

/** a × b, exactly. Only for numbers of ours. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  const scaleOfA = a.exponent - a.digits.length;
  const scaleOfB = b.exponent - b.digits.length;
  return fromInteger(scaled(a, scaleOfA) * scaled(b, scaleOfB), scaleOfA + scaleOfB);
}

/** The same distance from zero on the other side. */
export function negate(a: Decimal): Decimal {
  return { ...a, negative: a.digits !== '' && !a.negative };
}

function scaled({ negative, digits, exponent }: Decimal, scale: number): bigint {
  const magnitude = BigInt(digits) * 10n ** BigInt(exponent - digits.length - scale);
  return negative ? -magnitude : magnitude;
}

function fromInteger(value: bigint, scale: number): Decimal {
  const text = String(value < 0n ? -value : value);
  return normal(value < 0n, text, text.length + scale);
}

function normal(negative: boolean, digits: string, exponent: number): Decimal {
  let first = 0;
  while (digits[first] === '0') first++;
  let last = digits.length;
  while (last > first && digits[last - 1] === '0') last--;
  if (first === last) return { negative: false, digits: '', exponent: 0 };
  return { negative, digits: digits.slice(first, last), exponent: exponent - first };
}

const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const E = 0x65;
const LOWER_CASE = 0x20;

function endOfDigits(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at]! >= ZERO && bytes[at]! <= NINE) at++;
  return at;
}

/** The exponent written in all of bytes[from, to): 0 for none, undefined for anything that is not one. */
function readExponent(bytes: Uint8Array, from: number, to: number): number | undefined {
  if (from === to) return 0;
  if ((bytes[from]! | LOWER_CASE) !== E) return undefined;
  const signed = bytes[from + 1] === MINUS || bytes[from + 1] === PLUS;
  const start = from + (signed ? 2 : 1);
  if (start >= to || endOfDigits(bytes, start, to) !== to) return undefined;
  const magnitude = Math.min(Number(latin1(bytes, start, to)), FAR);
  return bytes[from + 1] === MINUS ? -magnitude : magnitude;
}

const HEXADECIMAL = /^([+-]?)0x([0-9a-f]*)\.?([0-9a-f]*)(?:p([+-]?\d{1,4}))?$/i;

function readHexadecimal(bytes: Uint8Array, from: number, to: number): Decimal | undefined {
  if (to - from > HEXADECIMAL_BYTES) return undefined;
  const [matched, sign, whole = '', fraction = '', power = '0'] =
    HEXADECIMAL.exec(latin1(bytes, from, to)) ?? [];
  if (matched === undefined || whole + fraction === '') return undefined;
  const magnitude = BigInt(`0x${whole}${fraction}`);
  const value = sign === '-' ? -magnitude : magnitude;
  const twos = Number(power) - 4 * fraction.length;
  // x × 2^-n is x × 5^n × 10^-n, so a negative power of two still ends in decimal digits.
  return twos >= 0 ? fromInteger(value << BigInt(twos), 0) : fromInteger(value * 5n ** BigInt(-twos), twos);
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
}
