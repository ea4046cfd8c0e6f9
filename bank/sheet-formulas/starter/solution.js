/** A Map from the name of a cell to its value; a cell whose value cannot be worked out is left out. */
function workOut(formulas) {
  return new Map();
}

const [, ...lines] = require('node:fs').readFileSync(0, 'utf8').trim().split('\n');
const formulas = new Map(lines.map((line) => line.trim().split(' = ')));
const values = workOut(formulas);
console.log([...formulas.keys()].map((cell) => values.get(cell) ?? 'circle').join('\n'));
