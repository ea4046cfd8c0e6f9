import { readFileSync } from 'node:fs';

/**
 * The number of contradictory lines, the most people inside at the same time, and those inside at the end.
 * A line is ['in' or 'out', name].
 */
function readLog(lines: string[][]): [number, number, number] {
  return [0, 0, 0];
}

const [, ...lines] = readFileSync(0, 'utf8').trim().split('\n');
console.log(readLog(lines.map((line) => line.trim().split(' '))).join(' '));
