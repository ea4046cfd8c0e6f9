function longestOutage(outages, k) {
  const starts = outages.map(([start]) => start).sort((a, b) => a - b);
  const ends = outages.map(([, end]) => end).sort((a, b) => a - b);
  let best = 0;
  let since = -1;
  let s = 0;
  let e = 0;
  while (e < ends.length) {
    if (s < starts.length && starts[s] <= ends[e]) {
      s++;
      if (s - e === k) since = starts[s - 1];
    } else {
      if (s - e === k) best = Math.max(best, ends[e] - since);
      e++;
    }
  }
  return best;
}

const [first, ...lines] = require('node:fs').readFileSync(0, 'utf8').trim().split('\n');
const [, k] = first.split(' ').map(Number);
console.log(longestOutage(lines.map((line) => line.split(' ').map(Number)), k));
