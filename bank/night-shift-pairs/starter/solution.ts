import { readFileSync } from 'node:fs';

/** The greatest number of nights that can be filled. */
function nights(k: number, months: number[]): number {
  return 0;
}

const words = readFileSync(0, 'utf8').trim().split(/\s+/);
let at = 0;
const n = Number(words[at++]);
const k = Number(words[at++]);
const months: number[] = [];
for (let i = 0; i < n; i++) {
  months.push(Number(words[at++]));
}
console.log(nights(k, months));
