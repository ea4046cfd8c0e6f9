import { readFileSync } from 'node:fs';

/** The version numbers from the oldest to the newest. */
function inOrder(versions: string[]): string[] {
  return versions.map(() => '');
}

const words = readFileSync(0, 'utf8').trim().split(/\s+/);
let at = 0;
const n = Number(words[at++]);
const versions: string[] = [];
for (let i = 0; i < n; i++) {
  versions.push(words[at++]);
}
console.log(inOrder(versions).join('\n'));
