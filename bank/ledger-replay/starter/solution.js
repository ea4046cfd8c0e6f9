/** The answers to all questions, in their order; a line is [kind, first, cents] as in ['post', 10, 500]. */
function replay(record) {
  return record.filter(([kind]) => kind === 'balance' || kind === 'lowest').map(() => 0);
}

const [, ...lines] = require('node:fs').readFileSync(0, 'utf8').trim().split('\n');
const record = lines.map((line) => {
  const [kind, first, cents] = line.trim().split(' ');
  return [kind, Number(first), Number(cents ?? 0)];
});
console.log(replay(record).join('\n'));
