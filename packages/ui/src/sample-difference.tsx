import { textLines, visibleEnd } from './text-lines.tsx';

/** Where an output first departs from what was expected; `null` when both are the same to the last character. */
export interface SampleDifference {
  /** Counted from 1; `null` when only the newline at the end differs. */
  line: number | null;
  /** A whole sentence for the person who has to mend it. */
  sentence: string;
}

/** Compares to the character: what the judge forgives, such as a space at the end, is still worth showing. */
export function sampleDifference(expected: string, actual: string): SampleDifference | null {
  const [want, got] = [textLines(expected), textLines(actual)];
  for (let at = 0; at < Math.max(want.lines.length, got.lines.length); at++) {
    const [wanted, given] = [want.lines[at], got.lines[at]];
    if (wanted !== given) return { line: at + 1, sentence: sentenceFor(at + 1, wanted, given) };
  }
  if (want.endsWithNewline === got.endsWithNewline) return null;
  return {
    line: null,
    sentence: got.endsWithNewline
      ? 'Your output has a newline at the end that was not expected.'
      : 'Your output has no newline at the end.',
  };
}

function sentenceFor(line: number, wanted: string | undefined, given: string | undefined): string {
  if (given === undefined) return `Line ${line} is missing: expected ${quoted(wanted)}.`;
  if (wanted === undefined) return `Line ${line} is too much: got ${quoted(given)}.`;
  if (wanted.trimEnd() === given.trimEnd())
    return given.length > wanted.length
      ? `Line ${line} has a space at its end that was not expected.`
      : `Line ${line} should end with a space.`;
  return `Line ${line} differs: expected ${quoted(wanted)}, got ${quoted(given)}.`;
}

// Forty characters tell two lines apart; the whole ones stand above the sentence.
function quoted(line: string | undefined): string {
  if (!line) return 'an empty line';
  return line.length > 40 ? `${line.slice(0, 39)}…` : visibleEnd(line);
}

/**
 * The stretch `[from, to)` of `line` that is not in `other`, after what both begin and end with; widened to whole words,
 * because "20 instead of 10" is read at once and "2 instead of 1" is not.
 */
export function differingPart(line: string, other: string): readonly [from: number, to: number] {
  const shorter = Math.min(line.length, other.length);
  let from = 0;
  while (from < shorter && line[from] === other[from]) from++;
  let tail = 0;
  while (tail < shorter - from && line[line.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  let to = line.length - tail;
  if (line.trimEnd() === other.trimEnd()) return [from, to];
  while (from > 0 && isInWord(line, from)) from--;
  while (to > from && to < line.length && isInWord(line, to)) to++;
  return [from, to];
}

function isInWord(line: string, at: number): boolean {
  return /\S\S/.test(line.slice(at - 1, at + 1));
}
