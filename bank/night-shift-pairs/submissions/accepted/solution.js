const data = require('node:fs').readFileSync(0, 'utf8');

const t = data.trim().split(/\s+/).map(Number);
const [n, k] = t;
const m = t.slice(2, 2 + n).sort((a, b) => a - b);
let lo = 0,
  hi = n - 1,
  nights = 0;
while (lo < hi)
  if (m[lo] + m[hi] >= k) {
    nights++;
    lo++;
    hi--;
  } else lo++;
console.log(nights);
