import { readFileSync } from 'node:fs';

/**
 * [the length of the night, the number of critical services]; null if the needs go in a circle.
 * Services are counted from 1, so minutes[0] is unused; a need [a, b] says that a needs b.
 */
function plan(minutes: number[], needs: number[][]): [number, number] | null {
  return null;
}

const [first, second, ...lines] = readFileSync(0, 'utf8').trim().split('\n');
const minutes = [0, ...second.trim().split(' ').map(Number)];
const needs = lines.map((line) => line.trim().split(' ').map(Number));
console.log(plan(minutes, needs)?.join(' ') ?? 'circle');
