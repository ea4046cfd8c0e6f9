/** The version numbers from the oldest to the newest. */
function inOrder(versions) {
  return versions.map(() => '');
}

const words = require('node:fs').readFileSync(0, 'utf8').trim().split(/\s+/);
let at = 0;
const n = Number(words[at++]);
const versions = [];
for (let i = 0; i < n; i++) {
  versions.push(words[at++]);
}
console.log(inOrder(versions).join('\n'));
