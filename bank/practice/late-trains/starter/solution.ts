import { readFileSync } from 'node:fs';

interface Train {
  due: number;
  came: number;
}

/** How many of the trains came late. */
function countLate(trains: Train[]): number {
  return 0;
}

const [, ...lines] = readFileSync(0, 'utf8').trim().split('\n');
const trains = lines.map((line) => {
  const [due = 0, came = 0] = line.split(' ').map(Number);
  return { due, came };
});
console.log(countLate(trains));
