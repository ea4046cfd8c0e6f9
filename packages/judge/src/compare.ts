import type { Compare } from './job.ts';
import { type Tolerance, toleranceOf, within } from './tolerance.ts';
import { endOfToken, excerpt, lineAt, sameText, skipSpace } from './token.ts';

/** Whether an output is right, and if not, the first thing that is wrong with it, in one sentence. */
export interface Comparison {
  accepted: boolean;
  difference?: string;
}

const ACCEPTED: Comparison = { accepted: true };

/**
 * Whether `output` (bytes a candidate's program wrote) agrees with `answer` (bytes we wrote).
 *
 * Means the same as the default output validator of the Kattis problem format (support/default_validator of
 * Kattis/problemtools): tokens between ASCII white space; letters of ASCII compared without case unless
 * `caseSensitive`; the white space itself only when `spaceSensitive`, and then byte by byte; numbers only where a
 * tolerance is given and the answer's token is a finite number. `float` is `tokens` with both tolerances 1e-9 when
 * none is given, `exact` is equality of bytes, `exit` accepts any output. Unlike that validator, numbers are compared
 * exactly and not as doubles, and a NUL does not end a token.
 *
 * Takes one pass, copies no text and costs the hostile side nothing extra: no number of `output` is ever turned into
 * a big integer. Throws a RangeError when a tolerance is not a decimal number, which is the author's mistake.
 */
export function compareOutput(output: Uint8Array, answer: Uint8Array, compare: Compare): Comparison {
  if (compare.mode === 'exit') return ACCEPTED;
  const tolerance = compare.mode === 'exact' ? undefined : toleranceOf(compare);
  if (Buffer.compare(output, answer) === 0) return ACCEPTED;
  return compare.mode === 'exact'
    ? firstDifferentByte(output, answer)
    : compareTokens(output, answer, compare, tolerance);
}

function firstDifferentByte(output: Uint8Array, answer: Uint8Array): Comparison {
  let at = 0;
  while (at < output.length && output[at] === answer[at]) at++;
  return { accepted: false, difference: `line ${lineAt(output, at)}: byte ${at} differs` };
}

function compareTokens(
  output: Uint8Array,
  answer: Uint8Array,
  { caseSensitive, spaceSensitive }: Compare,
  tolerance: Tolerance | undefined,
): Comparison {
  let outputEnd = 0;
  let answerEnd = 0;
  for (;;) {
    const found = skipSpace(output, outputEnd);
    const expected = skipSpace(answer, answerEnd);
    if (spaceSensitive && !sameText(output, outputEnd, found, answer, answerEnd, expected, true)) {
      return { accepted: false, difference: `line ${lineAt(output, outputEnd)}: white space differs` };
    }
    if (found === output.length && expected === answer.length) return ACCEPTED;
    outputEnd = endOfToken(output, found);
    answerEnd = endOfToken(answer, expected);
    const agrees =
      sameText(output, found, outputEnd, answer, expected, answerEnd, caseSensitive) ||
      (tolerance !== undefined && within(tolerance, output, found, outputEnd, answer, expected, answerEnd));
    if (!agrees) {
      const names = `expected ${excerpt(answer, expected, answerEnd)}, found ${excerpt(output, found, outputEnd)}`;
      return { accepted: false, difference: `line ${lineAt(output, found)}: ${names}` };
    }
  }
}
