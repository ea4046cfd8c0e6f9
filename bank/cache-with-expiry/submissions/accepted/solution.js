/** A Map keeps the order in which keys were set: the first is the one not used for longest. */
function replay(capacity, calls) {
  const cache = new Map();
  const lives = [];
  const lines = [];
  let removed = 0;

  const push = (life) => {
    let at = lives.push(life) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (lives[above].end <= lives[at].end) break;
      [lives[above], lives[at]] = [lives[at], lives[above]];
      at = above;
    }
  };
  const pop = () => {
    const first = lives[0];
    const last = lives.pop();
    if (lives.length > 0) lives[0] = last;
    for (let at = 0; ; ) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2]) {
        if (below < lives.length && lives[below].end < lives[least].end) least = below;
      }
      if (least === at) return first;
      [lives[least], lives[at]] = [lives[at], lives[least]];
      at = least;
    }
  };

  for (const [kind, at, key, value, life] of calls) {
    const time = Number(at);
    while (lives.length > 0 && lives[0].end <= time) {
      const entry = pop();
      if (cache.get(entry.key) === entry) cache.delete(entry.key);
    }
    const known = cache.get(key);
    if (kind === 'get') {
      lines.push(known ? known.value : '-');
      if (!known) continue;
      cache.delete(key);
      cache.set(key, known);
    } else {
      if (known) cache.delete(key);
      else if (cache.size === capacity) {
        cache.delete(cache.keys().next().value);
        removed++;
      }
      const entry = { key, value, end: time + Number(life) };
      cache.set(key, entry);
      push(entry);
    }
  }
  return [...lines, removed];
}

const [first, ...lines] = require('node:fs').readFileSync(0, 'utf8').trim().split('\n');
const calls = lines.map((line) => line.trim().split(' '));
console.log(replay(Number(first.split(' ')[1]), calls).join('\n'));
