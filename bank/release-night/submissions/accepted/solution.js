const data = require('node:fs').readFileSync(0, 'utf8');

const t = data.trim().split(/\s+/).map(Number);
const [n, m] = t;
const time = t.slice(2, 2 + n);
const needs = Array.from({ length: n }, () => []),
  serves = Array.from({ length: n }, () => []);
for (let i = 0; i < m; i++) {
  const a = t[2 + n + 2 * i] - 1,
    b = t[3 + n + 2 * i] - 1;
  needs[a].push(b);
  serves[b].push(a);
}
const missing = needs.map((x) => x.length),
  order = [];
for (let i = 0; i < n; i++) if (missing[i] === 0) order.push(i);
for (let i = 0; i < order.length; i++)
  for (const a of serves[order[i]]) if (--missing[a] === 0) order.push(a);
if (order.length < n) console.log('circle');
else {
  const head = new Array(n).fill(0),
    tail = new Array(n).fill(0);
  for (const i of order) for (const b of needs[i]) head[i] = Math.max(head[i], head[b] + time[b]);
  for (const i of order.reverse()) for (const a of serves[i]) tail[i] = Math.max(tail[i], tail[a] + time[a]);
  let total = 0;
  for (let i = 0; i < n; i++) total = Math.max(total, head[i] + time[i]);
  let critical = 0;
  for (let i = 0; i < n; i++) if (head[i] + time[i] + tail[i] === total) critical++;
  console.log(total, critical);
}
