import { readFileSync } from 'node:fs';

type Shelf = [row: number, column: number];

/** The sizes of the rings add up, so the ring is found by halving; then only one ring is left to look at. */
function shelf(r: number, c: number, k: number): Shelf {
  const before = (ring: number) => r * c - Math.max(0, r - 2 * ring) * Math.max(0, c - 2 * ring);
  let low = 0;
  let high = Math.ceil(Math.min(r, c) / 2) - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (before(middle) < k) low = middle;
    else high = middle - 1;
  }
  const left = k - before(low);
  const top = low + 1;
  const bottom = r - low;
  const first = low + 1;
  const last = c - low;
  const width = last - first;
  const height = bottom - top;
  if (left <= width + 1) return [top, first + left - 1];
  if (left <= width + 1 + height) return [top + left - width - 1, last];
  if (left <= 2 * width + 1 + height) return [bottom, last - (left - width - 1 - height)];
  return [bottom - (left - 2 * width - 1 - height), first];
}

const [r, c, k] = readFileSync(0, 'utf8').trim().split(' ').map(Number);
console.log(shelf(r, c, k).join(' '));
