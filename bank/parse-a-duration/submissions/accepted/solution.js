const data = require('node:fs').readFileSync(0, 'utf8');

const lines = data.split('\n').map((l) => l.trim());
const n = Number(lines[0]);
const secs = { d: 86400, h: 3600, m: 60, s: 1 };
for (let i = 1; i <= n; i++) {
  let sum = 0;
  for (const [, x, u] of lines[i].matchAll(/(\d+)([dhms])/g)) sum += Number(x) * secs[u];
  let out = '';
  for (const u of 'dhms') {
    const x = Math.floor(sum / secs[u]);
    sum -= x * secs[u];
    if (x) out += x + u;
  }
  console.log(out || '0s');
}
