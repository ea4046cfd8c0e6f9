import { readFileSync } from 'node:fs';

/** How many places have the checksum c, and the first of them (from 1; 0 if there is none). */
function findBlocks(w: number, c: number, text: string): [number, number] {
  return [0, 0];
}

const [, w, c, text] = readFileSync(0, 'utf8').split(/\s+/);
console.log(findBlocks(Number(w), Number(c), text).join(' '));
