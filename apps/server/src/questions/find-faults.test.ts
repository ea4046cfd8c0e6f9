import type { Verdict } from '@fairshot/contracts/submissions/verdict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { faultOf, findFaults } from './find-faults.ts';

type Row = Parameters<typeof faultOf>[0];

const CASES = ['one', 'two', 'three'];
const row = (changes: Partial<Row>): Row => ({
  role: 'solution',
  name: 'main.cpp',
  label: 'accepted',
  state: 'done',
  fails_on: null,
  verdicts: ['accepted', 'accepted', 'accepted'],
  does_not_compile: false,
  exit_code: null,
  said: null,
  checker_fault: null,
  longer_verdict: null,
  ...changes,
});
const accepted = (...verdicts: Row['verdicts']) => row({ verdicts });
const wrong = (fails_on: number | null, ...verdicts: Row['verdicts']) =>
  row({ label: 'wrong', fails_on, verdicts });
const slow = (fails_on: number | null, ...verdicts: Row['verdicts']) =>
  row({ label: 'slow', fails_on, verdicts });
const validator = (exit_code: number | null, said: string | null, ...verdicts: Row['verdicts']) =>
  row({ role: 'validator', name: 'Validator', label: null, exit_code, said, verdicts });

describe('Nothing is wrong with', () => {
  test.each<[string, Row]>([
    ['an accepted solution that is accepted on every case', accepted('accepted', 'accepted', 'accepted')],
    ['a wrong one that is wrong where it must', wrong(1, 'accepted', 'wrong_answer', 'accepted')],
    ['a wrong one that crashes where it must', wrong(1, 'accepted', 'runtime_error', 'wrong_answer')],
    [
      'a wrong one that is wrong anywhere, where no case is named',
      wrong(null, 'accepted', 'accepted', 'wrong_answer'),
    ],
    ['a slow one that is late where it must', slow(2, 'accepted', 'time_limit', 'time_limit')],
    [
      'a slow one that is late anywhere, where no case is named',
      slow(null, 'time_limit', 'accepted', 'accepted'),
    ],
    [
      'a slow one that is right when it is given time',
      row({ ...slow(0, 'time_limit'), longer_verdict: 'accepted' }),
    ],
    ['a slow one that is late even then', row({ ...slow(0, 'time_limit'), longer_verdict: 'time_limit' })],
    ['a slow one that was not run on everything', slow(2, 'time_limit', null, 'time_limit')],
    ['a validator that finds every input valid', validator(null, null, 'accepted', 'accepted', 'accepted')],
  ])('%s', (_, it) => {
    expect(faultOf(it, CASES)).toBeUndefined();
  });
});

describe('A fault is', () => {
  test.each<[string, Row, string]>([
    [
      'an accepted solution that is not accepted somewhere',
      accepted('accepted', 'time_limit', 'accepted'),
      '“main.cpp” must be accepted on every case, and got time limit on “two”.',
    ],
    [
      'one that fails more than once',
      accepted('wrong_answer', 'accepted', 'wrong_answer'),
      '“main.cpp” must be accepted on every case, and got wrong answer on “one” and on one more case.',
    ],
    [
      'an accepted solution that was not run on everything',
      accepted('accepted', null, null),
      '“main.cpp” must be accepted on every case, and got no verdict, having run too long before, on “two” and on one more case.',
    ],
    [
      'a program that does not compile',
      row({ does_not_compile: true, verdicts: [] }),
      '“main.cpp” does not compile.',
    ],
    [
      'a wrong solution that is accepted where it must fail',
      wrong(1, 'wrong_answer', 'accepted', 'accepted'),
      '“main.cpp” must get wrong answer or runtime error on “two”, and was accepted there.',
    ],
    [
      'a wrong solution that fails otherwise where it must fail',
      wrong(1, 'accepted', 'memory_limit', 'accepted'),
      '“main.cpp” must get wrong answer or runtime error on “two”, and got memory limit there.',
    ],
    [
      'a wrong solution that no case catches',
      wrong(null, 'accepted', 'accepted', 'accepted'),
      '“main.cpp” must get wrong answer or runtime error on some case, and was accepted on all of them.',
    ],
    [
      'a wrong solution that is slow as well',
      wrong(1, 'accepted', 'wrong_answer', 'time_limit'),
      '“main.cpp” is labelled wrong and must be accepted or wrong on every case, and got time limit on “three”.',
    ],
    [
      'a slow solution that is in time where it must be late',
      slow(1, 'time_limit', 'accepted', 'accepted'),
      '“main.cpp” must get time limit on “two”, and was accepted there.',
    ],
    [
      'a slow solution that no case catches',
      slow(null, 'accepted', 'accepted', 'accepted'),
      '“main.cpp” must get time limit on some case, and was accepted on all of them.',
    ],
    [
      'a slow solution that is wrong on what it finishes',
      slow(1, 'wrong_answer', 'time_limit', 'wrong_answer'),
      '“main.cpp” is labelled slow and must be right wherever it is in time, and got wrong answer on “one” and on one more case.',
    ],
    [
      'a slow solution that is wrong when it is given time',
      row({ ...slow(1, 'accepted', 'time_limit', 'accepted'), longer_verdict: 'wrong_answer' }),
      '“main.cpp” is labelled slow and must be right when it is given time: with three times the limit it got wrong answer.',
    ],
    [
      'an input that the validator refuses',
      validator(43, 'n is too large\nline 2', 'accepted', 'wrong_answer', 'wrong_answer'),
      'The validator refuses the input of “two” and on one more case: it ended with 43. It said: n is too large',
    ],
    [
      'a validator that says neither',
      validator(0, null, 'accepted', 'accepted', 'runtime_error'),
      'The validator must end with 42 on the input of “three”, and got exit code 0.',
    ],
    [
      'a validator that takes too long',
      validator(null, null, 'time_limit', 'accepted', 'accepted'),
      'The validator must end with 42 on the input of “one”, and got time limit.',
    ],
    [
      'trouble of ours, which is told as ours',
      row({ state: 'failed', verdicts: [] }),
      'The judge could not run “main.cpp”. That is trouble of ours and says nothing of the question: prove it again in a while.',
    ],
  ])('%s', (_, it, sentence) => {
    expect(faultOf(it, CASES)).toBe(sentence);
  });

  test('told for every row that has one, in their order', () => {
    const late = accepted('time_limit', 'accepted', 'accepted');
    expect(
      findFaults(
        [late, accepted('accepted', 'accepted', 'accepted'), row({ does_not_compile: true })],
        CASES,
      ),
    ).toEqual([faultOf(late, CASES), '“main.cpp” does not compile.']);
  });
});

test('An accepted solution is without fault only when every single verdict is accepted', () => {
  const verdict = fc.constantFrom<Verdict | null>(
    'accepted',
    'wrong_answer',
    'time_limit',
    'memory_limit',
    null,
  );
  fc.assert(
    fc.property(fc.array(verdict, { minLength: 1, maxLength: 3 }), (verdicts) => {
      expect(faultOf(row({ verdicts }), CASES) === undefined).toBe(verdicts.every((it) => it === 'accepted'));
    }),
  );
});
