import { readFileSync } from 'node:fs';

/** The greatest sum in cents. */
function mostEarned(p: number, q: number, a: number[], b: number[]): number {
  return 0;
}

const words = readFileSync(0, 'utf8').trim().split(/\s+/);
let at = 0;
const n = Number(words[at++]);
const p = Number(words[at++]);
const q = Number(words[at++]);
const a: number[] = [];
const b: number[] = [];
for (let i = 0; i < n; i++) {
  a.push(Number(words[at++]));
  b.push(Number(words[at++]));
}
console.log(mostEarned(p, q, a, b));
