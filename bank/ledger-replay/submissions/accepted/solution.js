/** Square-root blocks over the minutes that occur: each knows its sum and its lowest running sum. */
function replay(record) {
  const minutes = [...new Set(record.filter(([kind]) => kind !== 'void').map(([, minute]) => minute))].sort((a, b) => a - b);
  const place = new Map(minutes.map((minute, i) => [minute, i]));
  const SIZE = 256;
  const count = Math.ceil(minutes.length / SIZE);
  const change = new Float64Array(count * SIZE);
  const sum = new Float64Array(count);
  const low = new Float64Array(count);

  const post = (minute, cents) => {
    const at = place.get(minute);
    const block = Math.floor(at / SIZE);
    change[at] += cents;
    let running = 0;
    let least = Infinity;
    for (let i = block * SIZE; i < (block + 1) * SIZE; i++) {
      running += change[i];
      if (running < least) least = running;
    }
    sum[block] = running;
    low[block] = least;
  };

  const answers = [];
  for (const [kind, first, cents] of record) {
    if (kind === 'post') post(first, cents);
    else if (kind === 'void') post(record[first - 1][1], -record[first - 1][2]);
    else {
      const last = place.get(first);
      let balance = 0;
      let lowest = 0;
      let at = 0;
      for (; at + SIZE <= last + 1; at += SIZE) {
        lowest = Math.min(lowest, balance + low[at / SIZE]);
        balance += sum[at / SIZE];
      }
      for (; at <= last; at++) {
        balance += change[at];
        lowest = Math.min(lowest, balance);
      }
      answers.push(kind === 'balance' ? balance : lowest);
    }
  }
  return answers;
}

const [, ...lines] = require('node:fs').readFileSync(0, 'utf8').trim().split('\n');
const record = lines.map((line) => {
  const [kind, first, cents] = line.trim().split(' ');
  return [kind, Number(first), Number(cents ?? 0)];
});
console.log(replay(record).join('\n'));
