const data = require('node:fs').readFileSync(0, 'utf8');

const [first, text] = data.trim().split(/\s+/);
const n = Number(first);
let need = n / 2 - [...text].filter((c) => c === '(').length;
let depth = 0,
  ok = n % 2 === 0 && need >= 0;
const out = [];
for (const c of text) {
  const d = c !== '?' ? c : need > 0 ? (need--, '(') : ')';
  depth += d === '(' ? 1 : -1;
  if (depth < 0) ok = false;
  out.push(d);
}
console.log(ok && depth === 0 && need === 0 ? out.join('') : 'beyond repair');
