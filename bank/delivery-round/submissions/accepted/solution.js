function earliestEnd(stops, drive) {
  const n = stops.length - 1;
  for (let k = 0; k <= n; k++) {
    for (const row of drive) for (let j = 0; j <= n; j++) row[j] = Math.min(row[j], row[k] + drive[k][j]);
  }
  const known = new Map();
  /** The earliest end when exactly the customers in `set` are served and the last of them is `last`. */
  const end = (set, last) => {
    const key = set * 16 + last;
    if (known.has(key)) return known.get(key);
    const others = set & ~(1 << last);
    const [opens, closes, stay] = stops[last];
    let earliest = Infinity;
    for (let before = 0; before <= n; before++) {
      if (others === 0 ? before > 0 : !(others & (1 << before))) continue;
      const arrival = (others === 0 ? 0 : end(others, before)) + drive[before][last];
      if (arrival <= closes) earliest = Math.min(earliest, Math.max(arrival, opens) + stay);
    }
    known.set(key, earliest);
    return earliest;
  };
  const everybody = 2 ** (n + 1) - 2;
  let earliest = Infinity;
  for (let last = 1; last <= n; last++) earliest = Math.min(earliest, end(everybody, last));
  return earliest === Infinity ? -1 : earliest;
}

const [first, ...lines] = require('node:fs').readFileSync(0, 'utf8').trim().split('\n');
const n = Number(first);
const rows = lines.map((line) => line.trim().split(' ').map(Number));
const end = earliestEnd([null, ...rows.slice(0, n)], rows.slice(n));
console.log(end < 0 ? 'impossible' : end);
