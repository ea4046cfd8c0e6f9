/** The greatest sum in cents. */
function mostEarned(p, q, a, b) {
  return 0;
}

const words = require('node:fs').readFileSync(0, 'utf8').trim().split(/\s+/);
let at = 0;
const n = Number(words[at++]);
const p = Number(words[at++]);
const q = Number(words[at++]);
const a = [];
const b = [];
for (let i = 0; i < n; i++) {
  a.push(Number(words[at++]));
  b.push(Number(words[at++]));
}
console.log(mostEarned(p, q, a, b));
