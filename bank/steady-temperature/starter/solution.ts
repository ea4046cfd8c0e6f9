import { readFileSync } from 'node:fs';

/** [the length of the longest steady stretch, the number of its first note counted from 1]. */
function longestSteady(d: number, notes: number[]): [number, number] {
  return [1, 1];
}

const [, d, ...notes] = readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
console.log(longestSteady(d, notes).join(' '));
