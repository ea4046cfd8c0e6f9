import { readFileSync } from 'node:fs';

/** A Map from the name of a cell to its value; a cell whose value cannot be worked out is left out. */
function workOut(formulas: Map<string, string>): Map<string, number> {
  return new Map();
}

const [, ...lines] = readFileSync(0, 'utf8').trim().split('\n');
const formulas = new Map(lines.map((line) => line.trim().split(' = ') as [string, string]));
const values = workOut(formulas);
console.log([...formulas.keys()].map((cell) => values.get(cell) ?? 'circle').join('\n'));
