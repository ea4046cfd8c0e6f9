/** The heaviest load of each transport, in order; road i joins a[i] and b[i] and carries weight[i]. */
function heaviestLoads(n, a, b, weight, begin, end) {
  return begin.map(() => 0);
}

const words = require('node:fs').readFileSync(0, 'utf8').trim().split(/\s+/);
let at = 0;
const n = Number(words[at++]);
const m = Number(words[at++]);
const q = Number(words[at++]);
const a = [];
const b = [];
const weight = [];
for (let i = 0; i < m; i++) {
  a.push(Number(words[at++]));
  b.push(Number(words[at++]));
  weight.push(Number(words[at++]));
}
const begin = [];
const end = [];
for (let i = 0; i < q; i++) {
  begin.push(Number(words[at++]));
  end.push(Number(words[at++]));
}
console.log(heaviestLoads(n, a, b, weight, begin, end).join('\n'));
