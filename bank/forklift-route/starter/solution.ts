import { readFileSync } from 'node:fs';

/** The smallest number of seconds, or -1 if the goal cannot be reached. */
function fastest(turn: number, floor: string[]): number {
  return -1;
}

const [first, ...floor] = readFileSync(0, 'utf8').trim().split(/\r?\n/);
const seconds = fastest(Number(first.split(' ')[2]), floor);
console.log(seconds < 0 ? 'unreachable' : seconds);
