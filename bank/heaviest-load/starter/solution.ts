import { readFileSync } from 'node:fs';

/** The heaviest load of each transport, in order; road i joins a[i] and b[i] and carries weight[i]. */
function heaviestLoads(
  n: number,
  a: number[],
  b: number[],
  weight: number[],
  begin: number[],
  end: number[],
): number[] {
  return begin.map(() => 0);
}

const words = readFileSync(0, 'utf8').trim().split(/\s+/);
let at = 0;
const n = Number(words[at++]);
const m = Number(words[at++]);
const q = Number(words[at++]);
const a: number[] = [];
const b: number[] = [];
const weight: number[] = [];
for (let i = 0; i < m; i++) {
  a.push(Number(words[at++]));
  b.push(Number(words[at++]));
  weight.push(Number(words[at++]));
}
const begin: number[] = [];
const end: number[] = [];
for (let i = 0; i < q; i++) {
  begin.push(Number(words[at++]));
  end.push(Number(words[at++]));
}
console.log(heaviestLoads(n, a, b, weight, begin, end).join('\n'));
