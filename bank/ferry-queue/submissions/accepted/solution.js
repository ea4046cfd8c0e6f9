const data = require('node:fs').readFileSync(0, 'utf8');

const t = data.trim().split(/\s+/).map(Number);
const [n, c, p] = t;
const order = Array.from({ length: n }, (_, i) => i).sort((x, y) => t[3 + 2 * x] - t[3 + 2 * y] || x - y);
const waiting = Array.from({ length: 10 }, () => ({ list: [], at: 0 }));
const leaves = new Array(n);
let arrived = 0,
  inLine = 0,
  now = 0;
for (let gone = 0; gone < n; ) {
  if (inLine === 0) now = Math.max(now, Math.ceil(t[3 + 2 * order[arrived]] / p) * p);
  while (arrived < n && t[3 + 2 * order[arrived]] <= now) {
    const v = order[arrived++];
    waiting[t[4 + 2 * v]].list.push(v);
    inLine++;
  }
  let room = c;
  for (const q of waiting)
    while (room > 0 && q.at < q.list.length) {
      leaves[q.list[q.at++]] = now;
      room--;
      inLine--;
      gone++;
    }
  now += p;
}
console.log(leaves.join('\n'));
