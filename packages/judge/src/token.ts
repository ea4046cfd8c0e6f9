/** Reading tokens in bytes; an output of many megabytes is walked, never split into strings. */

const NEWLINE = 10;

/** White space as C's `isspace` has it in the C locale: tab, line feed, vertical tab, form feed, return, blank. */
function isSpace(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

/** The index at or after `from` of the first byte that is not white space; the length where there is none. */
export function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isSpace(bytes[at]!)) at++;
  return at;
}

/** The index just after the token that starts at `from`. */
export function endOfToken(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && !isSpace(bytes[at]!)) at++;
  return at;
}

/** Only ASCII letters have case here: folding more would need an encoding, and outputs are bytes. */
const FOLDED = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));

/** Whether a[aFrom, aTo) and b[bFrom, bTo) are the same bytes, or the same but for the case of ASCII letters. */
export function sameText(
  a: Uint8Array,
  aFrom: number,
  aTo: number,
  b: Uint8Array,
  bFrom: number,
  bTo: number,
  caseSensitive: boolean,
): boolean {
  const length = aTo - aFrom;
  if (length !== bTo - bFrom) return false;
  for (let i = 0; i < length; i++) {
    const left = a[aFrom + i]!;
    const right = b[bFrom + i]!;
    if (left !== right && (caseSensitive || FOLDED[left] !== FOLDED[right])) return false;
  }
  return true;
}

/** The line, from 1, that holds the byte at `at`. */
export function lineAt(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let next = bytes.indexOf(NEWLINE); next !== -1 && next < at; next = bytes.indexOf(NEWLINE, next + 1))
    line++;
  return line;
}

/** Long enough to recognise a token, short enough for a line of a terminal. */
const EXCERPT_BYTES = 40;

/** A token as it may be shown: quoted, control characters escaped, cut; or "nothing more" for none. */
export function excerpt(bytes: Uint8Array, from: number, to: number): string {
  if (from === to) return 'nothing more';
  const shown = new TextDecoder().decode(bytes.subarray(from, Math.min(to, from + EXCERPT_BYTES)));
  return JSON.stringify(to - from > EXCERPT_BYTES ? `${shown}…` : shown);
}
