/**
 * The number of contradictory lines, the most people inside at the same time, and those inside at the end.
 * A line is ['in' or 'out', name].
 */
function readLog(lines) {
  return [0, 0, 0];
}

const [, ...lines] = require('node:fs').readFileSync(0, 'utf8').trim().split('\n');
console.log(readLog(lines.map((line) => line.trim().split(' '))).join(' '));
