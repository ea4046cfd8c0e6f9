const data = require('node:fs').readFileSync(0, 'utf8');

const [first, text] = data.trim().split(/\s+/);
const n = Number(first);
const MOST = 2 * n + 2;
const next = new Int32Array(MOST * 26).fill(-1);
const link = new Int32Array(MOST),
  len = new Int32Array(MOST),
  lo = new Int32Array(MOST),
  hi = new Int32Array(MOST);
link[0] = -1;
lo[0] = 1 << 30;
hi[0] = -1;
let size = 1,
  last = 0;
for (let i = 0; i < n; i++) {
  const c = text.charCodeAt(i) - 97;
  const cur = size++;
  len[cur] = len[last] + 1;
  lo[cur] = hi[cur] = i;
  let p = last;
  while (p >= 0 && next[p * 26 + c] < 0) {
    next[p * 26 + c] = cur;
    p = link[p];
  }
  if (p < 0) link[cur] = 0;
  else {
    const q = next[p * 26 + c];
    if (len[q] === len[p] + 1) link[cur] = q;
    else {
      const k = size++;
      len[k] = len[p] + 1;
      link[k] = link[q];
      lo[k] = 1 << 30;
      hi[k] = -1;
      for (let x = 0; x < 26; x++) next[k * 26 + x] = next[q * 26 + x];
      while (p >= 0 && next[p * 26 + c] === q) {
        next[p * 26 + c] = k;
        p = link[p];
      }
      link[q] = link[cur] = k;
    }
  }
  last = cur;
}
const order = Array.from({ length: size }, (_, i) => i).sort((a, b) => len[b] - len[a]);
for (const v of order)
  if (link[v] >= 0) {
    lo[link[v]] = Math.min(lo[link[v]], lo[v]);
    hi[link[v]] = Math.max(hi[link[v]], hi[v]);
  }
let best = 0;
for (let v = 1; v < size; v++) best = Math.max(best, Math.min(len[v], hi[v] - lo[v]));
let place = 1 << 30;
if (best > 0)
  for (let v = 1; v < size; v++)
    if (len[link[v]] < best && best <= len[v] && hi[v] - lo[v] >= best)
      place = Math.min(place, lo[v] - best + 2);
console.log(best === 0 ? '0 0' : `${best} ${place}`);
