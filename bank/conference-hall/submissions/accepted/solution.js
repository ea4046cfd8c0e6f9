/** From the last request to the first: earned[i] is the most from the i-th request on, in order of their starts. */
function mostEarned(g, start, end, fee) {
  const order = start.map((_, i) => i).sort((a, b) => start[a] - start[b]);
  const earned = new Array(order.length + 1).fill(0);
  for (let i = order.length - 1; i >= 0; i--) {
    const free = end[order[i]] + g;
    let low = i + 1;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (start[order[middle]] >= free) high = middle;
      else low = middle + 1;
    }
    earned[i] = Math.max(earned[i + 1], fee[order[i]] + earned[low]);
  }
  return earned[0];
}

const [, g, ...rest] = require('node:fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const column = (k) => rest.filter((_, i) => i % 3 === k);
console.log(mostEarned(g, column(0), column(1), column(2)));
