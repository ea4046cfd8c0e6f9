import { readFileSync } from 'node:fs';

/** The amount that flowed through in each period, in the order of the questions. */
function amounts(d: number, readings: number[], first: number[], last: number[]): number[] {
  return first.map(() => 0);
}

const words = readFileSync(0, 'utf8').trim().split(/\s+/);
let at = 0;
const n = Number(words[at++]);
const d = Number(words[at++]);
const q = Number(words[at++]);
const readings: number[] = [];
for (let i = 0; i < n; i++) {
  readings.push(Number(words[at++]));
}
const first: number[] = [];
const last: number[] = [];
for (let i = 0; i < q; i++) {
  first.push(Number(words[at++]));
  last.push(Number(words[at++]));
}
console.log(amounts(d, readings, first, last).join('\n'));
