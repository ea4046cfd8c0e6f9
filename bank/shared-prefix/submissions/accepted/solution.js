const data = require('node:fs').readFileSync(0, 'utf8');

const names = data
  .split('\n')
  .map((x) => x.trim())
  .slice(1)
  .filter(Boolean)
  .sort((a, b) => (a < b ? -1 : 1));
let best = 0,
  prefix = '';
for (let i = 1; i < names.length; i++) {
  const a = names[i - 1],
    b = names[i];
  let l = 0;
  while (l < a.length && l < b.length && a[l] === b[l]) l++;
  if (l > best) {
    best = l;
    prefix = a.slice(0, l);
  }
}
console.log(best);
if (best) console.log(prefix);
