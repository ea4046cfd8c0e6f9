/** How many of the [due, came] pairs came late. */
function countLate(trains) {
  return trains.filter(([due, came]) => came > due).length;
}

const [, ...lines] = require('node:fs').readFileSync(0, 'utf8').trim().split('\n');
console.log(countLate(lines.map((line) => line.split(' ').map(Number))));
