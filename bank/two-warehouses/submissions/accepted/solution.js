/**
 * Sends orders one by one, each time by the step that adds most: a new order from either warehouse, or one that
 * moves an order to the other warehouse and sends a new one in its place. Stale heap entries are skipped.
 */
function mostEarned(p, q, a, b) {
  const n = a.length;
  const at = new Int8Array(n); // 0: not sent, 1: first, 2: second warehouse
  const heap = (key, fits) => {
    const items = [];
    const swap = (x, y) => ([items[x], items[y]] = [items[y], items[x]]);
    return {
      push(i) {
        let child = items.push(i) - 1;
        for (let up = (child - 1) >> 1; child > 0 && key(items[child]) > key(items[up]); up = (child - 1) >> 1) {
          swap(child, up);
          child = up;
        }
      },
      best() {
        while (items.length > 0 && !fits(items[0])) {
          const last = items.pop();
          if (items.length === 0) break;
          items[0] = last;
          for (let up = 0; ; ) {
            let most = up;
            if (2 * up + 1 < items.length && key(items[2 * up + 1]) > key(items[most])) most = 2 * up + 1;
            if (2 * up + 2 < items.length && key(items[2 * up + 2]) > key(items[most])) most = 2 * up + 2;
            if (most === up) break;
            swap(most, up);
            up = most;
          }
        }
        return items.length > 0 ? items[0] : -1;
      },
    };
  };
  const newFirst = heap((i) => a[i], (i) => at[i] === 0);
  const newSecond = heap((i) => b[i], (i) => at[i] === 0);
  const toSecond = heap((i) => b[i] - a[i], (i) => at[i] === 1);
  const toFirst = heap((i) => a[i] - b[i], (i) => at[i] === 2);
  for (let i = 0; i < n; i++) {
    newFirst.push(i);
    newSecond.push(i);
  }
  const put = (i, warehouse) => {
    at[i] = warehouse;
    (warehouse === 1 ? toSecond : toFirst).push(i);
  };
  let earned = 0;
  let freeFirst = p;
  let freeSecond = q;
  for (;;) {
    const steps = [];
    const x = newFirst.best();
    const y = newSecond.best();
    const down = toSecond.best();
    const up = toFirst.best();
    if (freeFirst > 0 && x >= 0) steps.push([a[x], 1, x, -1]);
    if (freeSecond > 0 && y >= 0) steps.push([b[y], 2, y, -1]);
    if (freeSecond > 0 && x >= 0 && down >= 0) steps.push([a[x] + b[down] - a[down], 1, x, down]);
    if (freeFirst > 0 && y >= 0 && up >= 0) steps.push([b[y] + a[up] - b[up], 2, y, up]);
    steps.sort((s, t) => t[0] - s[0]);
    if (steps.length === 0 || steps[0][0] <= 0) return earned;
    const [gain, warehouse, fresh, moved] = steps[0];
    earned += gain;
    if (moved >= 0) put(moved, 3 - warehouse);
    put(fresh, warehouse);
    if ((moved >= 0 ? 3 - warehouse : warehouse) === 1) freeFirst--;
    else freeSecond--;
  }
}

const [n, p, q, ...rest] = require('node:fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const a = rest.filter((_, i) => i % 2 === 0);
const b = rest.filter((_, i) => i % 2 === 1);
console.log(mostEarned(p, q, a, b));
