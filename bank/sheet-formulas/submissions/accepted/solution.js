const MODULUS = 1_000_000_007n;

/** Turns each formula into a list of steps for a stack, in the manner of a shunting yard, and runs the lists. */
function workOut(formulas) {
  const steps = new Map();
  for (const [cell, text] of formulas) steps.set(cell, toSteps(text.match(/[A-Z]\d+|\d+|[-+*()]/g)));
  const references = (cell) => new Set(steps.get(cell).filter((step) => formulas.has(step)));
  const followers = new Map([...formulas.keys()].map((cell) => [cell, []]));
  const waitsFor = new Map();
  for (const cell of formulas.keys()) {
    waitsFor.set(cell, references(cell).size);
    for (const other of references(cell)) followers.get(other).push(cell);
  }
  const ready = [...formulas.keys()].filter((cell) => waitsFor.get(cell) === 0);
  const values = new Map();
  for (const cell of ready) {
    values.set(cell, run(steps.get(cell), values));
    for (const follower of followers.get(cell)) {
      waitsFor.set(follower, waitsFor.get(follower) - 1);
      if (waitsFor.get(follower) === 0) ready.push(follower);
    }
  }
  return values;
}

function toSteps(tokens) {
  const strength = { '+': 1, '-': 1, '*': 2, negate: 3 };
  const output = [];
  const operators = [];
  let wantsOperand = true;
  for (const token of tokens) {
    if (/^[A-Z0-9]/.test(token)) {
      output.push(token);
      wantsOperand = false;
    } else if (token === '(' || (token === '-' && wantsOperand)) {
      operators.push(token === '(' ? '(' : 'negate');
    } else if (token === ')') {
      while (operators.at(-1) !== '(') output.push(operators.pop());
      operators.pop();
    } else {
      while (operators.length > 0 && strength[operators.at(-1)] >= strength[token]) output.push(operators.pop());
      operators.push(token);
      wantsOperand = true;
    }
  }
  return [...output, ...operators.reverse()];
}

function run(steps, values) {
  const stack = [];
  for (const step of steps) {
    if (/^\d/.test(step)) stack.push(BigInt(step));
    else if (/^[A-Z]/.test(step)) stack.push(values.get(step) ?? 0n);
    else if (step === 'negate') stack.push(-stack.pop());
    else {
      const right = stack.pop();
      const left = stack.pop();
      stack.push((step === '+' ? left + right : step === '-' ? left - right : left * right) % MODULUS);
    }
  }
  return ((stack[0] % MODULUS) + MODULUS) % MODULUS;
}

const [, ...lines] = require('node:fs').readFileSync(0, 'utf8').trim().split('\n');
const formulas = new Map(lines.map((line) => line.trim().split(' = ')));
const values = workOut(formulas);
console.log([...formulas.keys()].map((cell) => String(values.get(cell) ?? 'circle')).join('\n'));
