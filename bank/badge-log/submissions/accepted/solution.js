const data = require('node:fs').readFileSync(0, 'utf8');

const lines = data.split('\n');
const n = Number(lines[0]);
const inside = new Set();
let odd = 0,
  most = 0;
for (let i = 1; i <= n; i++) {
  const [what, name] = lines[i].trim().split(' ');
  if (what === 'in') {
    if (inside.has(name)) odd++;
    else inside.add(name);
  } else if (!inside.delete(name)) odd++;
  most = Math.max(most, inside.size);
}
console.log(odd, most, inside.size);
