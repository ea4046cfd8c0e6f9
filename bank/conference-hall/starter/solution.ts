import { readFileSync } from 'node:fs';

/** The greatest sum of payments. */
function mostEarned(g: number, start: number[], end: number[], fee: number[]): number {
  return 0;
}

const words = readFileSync(0, 'utf8').trim().split(/\s+/);
let at = 0;
const n = Number(words[at++]);
const g = Number(words[at++]);
const start: number[] = [];
const end: number[] = [];
const fee: number[] = [];
for (let i = 0; i < n; i++) {
  start.push(Number(words[at++]));
  end.push(Number(words[at++]));
  fee.push(Number(words[at++]));
}
console.log(mostEarned(g, start, end, fee));
