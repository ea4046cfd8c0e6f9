const data = require('node:fs').readFileSync(0, 'utf8');

const t = data.trim().split(/\s+/).map(Number);
const [n, s] = t;
const w = t.slice(2, 2 + n);
const children = Array.from({ length: n + 1 }, () => []);
for (let i = 2; i <= n; i++) children[t[2 + n + i - 2]].push(i);
const hanging = new Array(n + 1).fill(0);
let cuts = 0;
for (let i = n; i >= 1; i--) {
  const sums = children[i].map((c) => hanging[c]).sort((a, b) => a - b);
  let sum = w[i - 1];
  for (const x of sums) {
    if (sum + x <= s) sum += x;
    else cuts++;
  }
  hanging[i] = sum;
}
console.log(cuts + 1);
