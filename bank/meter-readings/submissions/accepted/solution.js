function amounts(d, readings, first, last) {
  const turn = 10 ** d;
  const total = [0];
  for (let i = 1; i < readings.length; i++) {
    const flow = readings[i] - readings[i - 1];
    total.push(total[i - 1] + (flow < 0 ? flow + turn : flow));
  }
  return first.map((a, i) => total[last[i] - 1] - total[a - 1]);
}

const [n, d, q, ...rest] = require('node:fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const questions = rest.slice(n);
const first = questions.filter((_, i) => i % 2 === 0);
const last = questions.filter((_, i) => i % 2 === 1);
console.log(amounts(d, rest.slice(0, n), first, last).join('\n'));
