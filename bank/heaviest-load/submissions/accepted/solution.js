const data = require('node:fs').readFileSync(0, 'utf8');

const t = data.trim().split(/\s+/).map(Number);
let at = 0;
const n = t[at++],
  m = t[at++],
  q = t[at++];
const roads = [];
for (let i = 0; i < m; i++) roads.push([t[at++], t[at++], t[at++]]);
roads.sort((x, y) => y[2] - x[2]);
const up = Array.from({ length: n + 1 }, (_, i) => i),
  weight = new Array(n + 1).fill(0),
  size = new Array(n + 1).fill(1);
const root = (x) => {
  while (up[x] !== x) x = up[x];
  return x;
};
for (const [a, b, w] of roads) {
  let x = root(a),
    y = root(b);
  if (x === y) continue;
  if (size[x] > size[y]) [x, y] = [y, x];
  up[x] = y;
  weight[x] = w;
  size[y] += size[x];
}
const out = [];
for (let i = 0; i < q; i++) {
  let x = t[at++],
    y = t[at++],
    answer = Infinity;
  while (x !== y) {
    if (weight[x] < weight[y]) [x, y] = [y, x];
    if (weight[x] === 0) {
      answer = 0;
      break;
    }
    answer = weight[x];
    x = up[x];
  }
  out.push(answer);
}
console.log(out.join('\n'));
