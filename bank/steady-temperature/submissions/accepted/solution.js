const data = require('node:fs').readFileSync(0, 'utf8');

const t = data.trim().split(/\s+/).map(Number);
const [n, d] = t;
const x = t.slice(2);
const up = [],
  down = [];
let u0 = 0,
  d0 = 0,
  from = 0,
  best = 0,
  place = 0;
for (let i = 0; i < n; i++) {
  while (up.length > u0 && x[up.at(-1)] <= x[i]) up.pop();
  up.push(i);
  while (down.length > d0 && x[down.at(-1)] >= x[i]) down.pop();
  down.push(i);
  while (x[up[u0]] - x[down[d0]] > d) {
    from++;
    if (up[u0] < from) u0++;
    if (down[d0] < from) d0++;
  }
  if (i - from + 1 > best) {
    best = i - from + 1;
    place = from + 1;
  }
}
console.log(best, place);
