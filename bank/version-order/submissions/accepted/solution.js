function inOrder(versions) {
  const keyOf = (version) => {
    const numbers = version.split('.').map(Number);
    while (numbers.length < 5) numbers.push(0);
    return numbers.reduce((key, number) => key + String(number).padStart(4, '0'), '');
  };
  return versions
    .map((version) => ({ version, key: keyOf(version) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ version }) => version);
}

const [, ...versions] = require('node:fs').readFileSync(0, 'utf8').trim().split(/\s+/);
console.log(inOrder(versions).join('\n'));
