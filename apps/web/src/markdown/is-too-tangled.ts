/*
 * Measured with texts of 100,000 characters: lists nested 10,000 deep on one line take 27 s to read and then exceed
 * the stack, 25,000 opened links take 8 s, 30,000 closing asterisks in one paragraph 9 s. No person writes these. Up
 * to the limits here everything is read in a fraction of a second.
 */
const DEEPEST = 60;
const MOST_LINKS = 2000;
const MOST_MARKS = 4000;

const CONTAINERS = /(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/y;
const CONTAINER = />|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])/g;
const DEEP_LIST = new RegExp(String.raw`^[ \t]{${2 * DEEPEST},}(?:[-+*]|\d{1,9}[.)])[ \t]`, 'm');

/** Whether a text would take the page's time or its stack instead of being read; it is then shown as typed. */
export function isTooTangled(text: string): boolean {
  if (occurrences(text, /\]\(/g) > MOST_LINKS || DEEP_LIST.test(text)) return true;
  if (text.split('\n').some((line) => depthOf(line) > DEEPEST)) return true;
  return text.split(/\n[ \t]*\n/).some((paragraph) => occurrences(paragraph, /\*+|_+|~+/g) > MOST_MARKS);
}

function depthOf(line: string): number {
  CONTAINERS.lastIndex = 0;
  return occurrences(CONTAINERS.exec(line)?.[0] ?? '', CONTAINER);
}

function occurrences(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}
