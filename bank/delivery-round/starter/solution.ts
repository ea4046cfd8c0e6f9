import { readFileSync } from 'node:fs';

/**
 * The earliest minute at which all deliveries can be done, or -1. Customers are counted from 1, the depot is 0;
 * a stop is [opens, closes, stay], and stops[0] is unused.
 */
function earliestEnd(stops: number[][], drive: number[][]): number {
  return -1;
}

const [first, ...lines] = readFileSync(0, 'utf8').trim().split('\n');
const n = Number(first);
const rows = lines.map((line) => line.trim().split(' ').map(Number));
const end = earliestEnd([[], ...rows.slice(0, n)], rows.slice(n));
console.log(end < 0 ? 'impossible' : end);
