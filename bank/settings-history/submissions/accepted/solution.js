const data = require('node:fs').readFileSync(0, 'utf8');

const lines = data.split('\n');
const n = Number(lines[0]);
const history = new Map();
const at = (list, m) => {
  let lo = 0,
    hi = list.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (list[mid][0] <= m) lo = mid + 1;
    else hi = mid;
  }
  return lo === 0 ? null : list[lo - 1][1];
};
const put = (name, i, value) => {
  if (!history.has(name)) history.set(name, []);
  history.get(name).push([i, value]);
};
const out = [];
for (let i = 1; i <= n; i++) {
  const [what, a, b] = lines[i].trim().split(' ');
  if (what === 'set') put(a, i, b);
  else if (what === 'delete') put(a, i, null);
  else if (what === 'get') out.push((history.has(a) ? at(history.get(a), Number(b)) : null) ?? '-');
  else for (const list of history.values()) list.push([i, at(list, Number(a))]);
}
console.log(out.join('\n'));
