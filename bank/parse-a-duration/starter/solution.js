/** The duration in the one form. */
function rewrite(duration) {
  return '0s';
}

const [, ...durations] = require('node:fs').readFileSync(0, 'utf8').trim().split('\n');
console.log(durations.map((duration) => rewrite(duration.trim())).join('\n'));
