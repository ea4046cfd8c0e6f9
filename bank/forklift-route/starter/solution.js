/** The smallest number of seconds, or -1 if the goal cannot be reached. */
function fastest(turn, floor) {
  return -1;
}

const [first, ...floor] = require('node:fs').readFileSync(0, 'utf8').trim().split(/\r?\n/);
const seconds = fastest(Number(first.split(' ')[2]), floor);
console.log(seconds < 0 ? 'unreachable' : seconds);
