import { randomUUID } from 'node:crypto';

import { defaultCompare, defaultLimits, type Job } from '../../src/job.ts';
import { type Attack, HELD, limits } from './attack.ts';
import { compileAttacks } from './compile-attacks.ts';
import { endingAttacks } from './ending-attacks.ts';
import { escapeAttacks } from './escape-attacks.ts';
import { everyLanguage } from './every-language.ts';
import { fileAttacks } from './file-attacks.ts';
import { javaAttacks } from './java-attacks.ts';
import { resourceAttacks } from './resource-attacks.ts';

/** All attacks, by what they try. */
export const ATTACKS: readonly (readonly [string, readonly Attack[]])[] = [
  ['Taking more than is given', resourceAttacks],
  ['Ending and claiming', endingAttacks],
  ['Leaving the box', escapeAttacks],
  ['Reading and writing files', fileAttacks],
  ['Attacking the compiler', compileAttacks],
  ['Attacking by way of Java', javaAttacks],
  ['Trying the same in every language', everyLanguage],
];

/** What is judged after an attack, and must not notice it. */
export const innocent: Job = {
  language: 'c',
  source: {
    bytes: Buffer.from(
      '#include <stdio.h>\nint main(void) { int a, b; scanf("%d %d", &a, &b); printf("%d\\n", a + b); }',
    ),
  },
  cases: [{ input: { bytes: Buffer.from('1 2') }, answer: { bytes: Buffer.from('3') } }],
  limits: defaultLimits,
  compare: defaultCompare,
  stopAtFirstFailure: false,
};

/** An attack as the judge takes it, compiled anew each time. */
export function jobOf({ language, source, input = '', answer = HELD, cases = 1, ...attack }: Attack): Job {
  const one = { input: { bytes: Buffer.from(input) }, answer: { bytes: Buffer.from(answer) } };
  return {
    language,
    source: { bytes: unique(language, Buffer.from(source)) },
    cases: Array.from({ length: cases }, () => one),
    limits: { ...limits, ...attack.limits },
    compare: defaultCompare,
    stopAtFirstFailure: false,
    keepOutputBytes: 2000,
  };
}

/** The judge keeps what it compiled, also for the next run of this test; what attacks the compiler must meet it. */
function unique(language: Attack['language'], source: Buffer): Uint8Array {
  const comment = `\n${language === 'python' ? '#' : '//'} ${randomUUID()}`;
  return source.length < 2 ? source : Buffer.concat([source, Buffer.from(comment)]);
}
