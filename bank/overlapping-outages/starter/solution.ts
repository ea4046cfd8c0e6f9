import { readFileSync } from 'node:fs';

/** The length in minutes of the longest stretch with at least k services down; an outage is [start, end]. */
function longestOutage(outages: number[][], k: number): number {
  return 0;
}

const [first, ...lines] = readFileSync(0, 'utf8').trim().split('\n');
const [, k] = first.split(' ').map(Number);
const outages = lines.map((line) => line.split(' ').map(Number));
console.log(longestOutage(outages, k));
