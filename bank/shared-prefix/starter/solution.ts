import { readFileSync } from 'node:fs';

/** The longest shared prefix; an empty text if there is none. */
function longestSharedPrefix(names: string[]): string {
  return '';
}

const [, ...names] = readFileSync(0, 'utf8').trim().split(/\s+/);
const prefix = longestSharedPrefix(names);
console.log(prefix.length);
if (prefix) console.log(prefix);
