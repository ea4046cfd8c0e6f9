const data = require('node:fs').readFileSync(0, 'utf8');

const [n, w, c, text] = data
  .trim()
  .split(/\s+/)
  .map((x, i) => (i < 3 ? Number(x) : x));
const M = 1000003;
let high = 1;
for (let i = 0; i < w; i++) high = (high * 31) % M;
let h = 0,
  count = 0,
  first = 0;
for (let i = 0; i < n; i++) {
  h = (h * 31 + text.charCodeAt(i) - 96) % M;
  if (i >= w) h = (h + M * 26 - (((text.charCodeAt(i - w) - 96) * high) % M)) % M;
  if (i >= w - 1 && h === c) {
    count++;
    if (!first) first = i - w + 2;
  }
}
console.log(count, first);
