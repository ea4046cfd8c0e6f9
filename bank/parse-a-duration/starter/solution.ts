import { readFileSync } from 'node:fs';

/** The duration in the one form. */
function rewrite(duration: string): string {
  return '0s';
}

const [, ...durations] = readFileSync(0, 'utf8').trim().split('\n');
console.log(durations.map((duration) => rewrite(duration.trim())).join('\n'));
