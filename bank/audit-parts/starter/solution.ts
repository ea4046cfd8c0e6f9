import { readFileSync } from 'node:fs';

/** The smallest number of parts; departments are counted from 1, and i reports to above[i]. */
function fewestParts(size: number, people: number[], above: number[]): number {
  return 1;
}

const [n, size, ...rest] = readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const people = [0, ...rest.slice(0, n)];
const above = [0, 0, ...rest.slice(n)];
console.log(fewestParts(size, people, above));
