import type { CaseForCandidate } from '@fairshot/contracts/submissions/submissions.contract';
import { expect, test } from 'vitest';

import { casesBySample } from './cases-by-sample.ts';

const sample = (input: string) => ({ name: '', input, answer: '', explanation: '' });

function ran(input: string, changes: Partial<CaseForCandidate> = {}): CaseForCandidate {
  return {
    position: 0,
    name: '',
    isSample: true,
    verdict: 'accepted',
    timeMs: 1,
    memoryKb: 1,
    isCut: false,
    input,
    ...changes,
  };
}

test('a case that arrives first is shown at the sample it ran on', () => {
  const second = ran('2\n');
  expect(casesBySample([sample('1\n'), sample('2\n')], [second])).toEqual([undefined, second]);
});

test('two samples with the same input have a case each', () => {
  const [one, other] = [ran('1\n', { timeMs: 1 }), ran('1\n', { timeMs: 2 })];
  expect(casesBySample([sample('1\n'), sample('1\n')], [one, other])).toEqual([one, other]);
});

test('a long input that was cut for display still finds its sample', () => {
  const long = 'é'.repeat(20_000);
  const cut = ran('é'.repeat(8_192));
  expect(casesBySample([sample('1\n'), sample(long)], [cut])).toEqual([undefined, cut]);
});
