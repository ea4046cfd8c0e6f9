/** The repaired text, or null if there is no way. */
function repair(text) {
  return null;
}

const [, text] = require('node:fs').readFileSync(0, 'utf8').split('\n');
console.log(repair(text.trim()) ?? 'beyond repair');
