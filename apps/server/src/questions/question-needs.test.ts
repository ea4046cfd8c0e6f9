import type {
  CodingDraft,
  MultipleChoiceDraft,
  QuestionDraft,
} from '@fairshot/contracts/questions/question-draft';
import { expect, test } from 'vitest';

import { blankQuestion } from './blank-question.ts';
import { findAdvice, findNeeds } from './question-needs.ts';
import { caseOf, COMPLETE } from './test-authoring.ts';

const complete = { ...blankQuestion('coding', 'Doubling'), ...COMPLETE } as CodingDraft;
const choices = {
  ...blankQuestion('multiple_choice', 'Stable sorts'),
  statement: 'Which sort is stable?',
  choices: ['Merge sort', 'Heap sort', 'Quicksort'].map((text, at) => ({
    text,
    isCorrect: at === 0,
    explanation: '',
  })),
} as MultipleChoiceDraft;

const [sample, hidden] = complete.cases;
const weightless = complete.cases.map((it) => ({ ...it, weight: 0 }));
const solution = complete.solutions[0] ?? { name: '', language: 'c', label: 'accepted', source: '' };
const wrong = choices.choices.slice(1);

test('a complete question lacks nothing', () => {
  expect(findNeeds(complete)).toEqual([]);
  expect(findNeeds(choices)).toEqual([]);
});

test.each<[string, Partial<CodingDraft>, string]>([
  ['no statement', { statement: ' \n' }, 'statement'],
  ['no sample', { cases: [hidden ?? caseOf('', '')] }, 'cases'],
  ['no hidden case', { cases: [sample ?? caseOf('', '')] }, 'cases'],
  ['no weight anywhere', { cases: weightless }, 'cases'],
  [
    'weight only in a group without cases',
    { cases: weightless, groups: [{ name: 'large', weight: 5, scoring: 'sum' }] },
    'groups.0',
  ],
  [
    'an offered language without starter code',
    { starters: { ...complete.starters, java: '' } },
    'starters.java',
  ],
  ['no solution that is accepted', { solutions: [{ ...solution, label: 'wrong' }] }, 'solutions'],
  [
    'a solution that must fail on a case which is not there',
    { solutions: [solution, { ...solution, name: 'w', label: 'wrong', failsOn: 'gone' }] },
    'solutions.1.failsOn',
  ],
  ['an empty solution', { solutions: [{ ...solution, source: '' }] }, 'solutions.0.source'],
])('a coding question with %s says so', (_, changes, path) => {
  expect(findNeeds({ ...complete, ...changes }).map((it) => it.path)).toContain(path);
});

test('a group may carry all the weight', () => {
  const cases = weightless.map((it) => ({ ...it, group: 'all' }));
  expect(findNeeds({ ...complete, cases, groups: [{ name: 'all', weight: 1, scoring: 'min' }] })).toEqual([]);
});

test.each<[string, Partial<MultipleChoiceDraft>, string]>([
  ['one choice', { choices: choices.choices.slice(0, 1) }, 'choices'],
  [
    'an empty choice',
    { choices: [...choices.choices, { text: ' ', isCorrect: false, explanation: '' }] },
    'choices.3.text',
  ],
  [
    'two choices that say the same',
    { choices: [...choices.choices, { text: 'Heap sort ', isCorrect: false, explanation: '' }] },
    'choices.3.text',
  ],
  ['no correct choice', { choices: wrong }, 'choices'],
  ['no correct choice of several', { selection: 'several', choices: wrong }, 'choices'],
  [
    'two correct choices where one is asked for',
    { choices: choices.choices.map((it) => ({ ...it, isCorrect: true })) },
    'choices',
  ],
])('a multiple-choice question with %s says so', (_, changes, path) => {
  expect(findNeeds({ ...choices, ...changes }).map((it) => it.path)).toContain(path);
});

test('all choices may be correct where several may be picked', () => {
  const all = choices.choices.map((it) => ({ ...it, isCorrect: true }));
  expect(findNeeds({ ...choices, selection: 'several', choices: all })).toEqual([]);
});

test('advice stands in nobody’s way', () => {
  const paths = (draft: QuestionDraft) => findAdvice(draft).map(({ path }) => path);
  expect(paths(complete)).toEqual(['solutions', 'solutions', 'validator', 'cases']);
  expect(paths(choices)).toEqual([]);
});
