import type { Remark } from '@fairshot/contracts/questions/authoring.contract';
import { LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import type {
  CodingDraft,
  MultipleChoiceDraft,
  QuestionDraft,
} from '@fairshot/contracts/questions/question-draft';

import { reachableWeight } from './case-weight.ts';

/** One thing that may be asked of a draft: which fields fall short of it, and what to say. */
type Rule<Draft> = (draft: Draft) => Remark[];

const MOST_CHOICES = 20;

/** What publishing needs of every question. */
const OF_ALL: Rule<QuestionDraft>[] = [
  needs('statement', 'Write the statement', (draft) => !isBlank(draft.statement)),
];

/** What publishing needs of a coding question; that it is proven is asked beside this. */
const OF_CODING: Rule<CodingDraft>[] = [
  needs('cases', 'Show at least one sample', ({ cases }) => cases.some((it) => it.isSample)),
  needs('cases', 'Add at least one hidden case', ({ cases }) => cases.some((it) => !it.isSample)),
  needs(
    'cases',
    'Give at least one case or group a weight',
    ({ cases, groups }) => cases.length === 0 || reachableWeight(cases, groups) > 0,
  ),
  ({ groups, cases }) =>
    groups.flatMap(({ name }, at) =>
      cases.some(({ group }) => group === name)
        ? []
        : [{ path: `groups.${at}`, message: `No case belongs to the group ${name}` }],
    ),
  ({ languages, starters }) =>
    languages
      .filter((language) => isBlank(starters[language] ?? ''))
      .map((language) => ({
        path: `starters.${language}`,
        message: `Write starter code in ${LANGUAGE_NAMES[language]}, or do not offer the language`,
      })),
  needs('solutions', 'Add a reference solution that is accepted on every case', ({ solutions }) =>
    solutions.some(({ label }) => label === 'accepted'),
  ),
  ({ solutions, cases }) =>
    solutions.flatMap(({ failsOn }, at) =>
      failsOn === undefined || cases.some(({ name }) => name === failsOn)
        ? []
        : [{ path: `solutions.${at}.failsOn`, message: `There is no case ${failsOn}` }],
    ),
  ({ solutions }) =>
    solutions.flatMap(({ source }, at) =>
      isBlank(source)
        ? [{ path: `solutions.${at}.source`, message: 'Write the solution, or remove it' }]
        : [],
    ),
  // Who writes a checker says what is right; only a wrong solution shows that anything is not.
  needs(
    'solutions',
    'Add a wrong solution: it shows what the checker refuses',
    ({ checker, solutions }) => checker === undefined || solutions.some(({ label }) => label === 'wrong'),
  ),
  needs(
    'checker.source',
    'Write the checker, or remove it',
    ({ checker }) => checker === undefined || !isBlank(checker.source),
  ),
];

/** What publishing needs of a multiple-choice question. */
const OF_CHOICES: Rule<MultipleChoiceDraft>[] = [
  needs('choices', 'Offer at least two choices', ({ choices }) => choices.length >= 2),
  needs('choices', `Offer at most ${MOST_CHOICES} choices`, ({ choices }) => choices.length <= MOST_CHOICES),
  ({ choices }) =>
    choices.flatMap(({ text }, at) =>
      isBlank(text) ? [{ path: `choices.${at}.text`, message: 'Write the choice, or remove it' }] : [],
    ),
  ({ choices }) =>
    choices.flatMap(({ text }, at) => {
      const same = choices.findIndex((other) => sameWords(other.text, text));
      return same < at && !isBlank(text)
        ? [{ path: `choices.${at}.text`, message: `Says the same as choice ${same + 1}` }]
        : [];
    }),
  needs(
    'choices',
    'Mark exactly one choice as correct',
    ({ selection, choices }) => selection !== 'one' || countCorrect(choices) === 1,
  ),
  needs(
    'choices',
    'Mark at least one choice as correct',
    ({ selection, choices }) => selection !== 'several' || countCorrect(choices) >= 1,
  ),
];

/** What makes a question better and is asked of nobody. */
const ADVICE: Rule<CodingDraft>[] = [
  needs('solutions', 'A wrong solution shows that the cases catch it', ({ solutions }) =>
    solutions.some(({ label }) => label === 'wrong'),
  ),
  needs('solutions', 'A slow solution shows that the time limit catches it', ({ solutions }) =>
    solutions.some(({ label }) => label === 'slow'),
  ),
  needs(
    'validator',
    'A validator shows that every input keeps what the statement promises',
    ({ validator }) => validator !== undefined,
  ),
  needs(
    'cases',
    'With a dozen hidden cases, lucky guesses are rare',
    ({ cases }) => cases.filter((it) => !it.isSample).length >= 12,
  ),
];

/** What publishing still needs of the draft itself, in the order of the page; empty when nothing is missing. */
export function findNeeds(draft: QuestionDraft): Remark[] {
  const own = draft.kind === 'coding' ? ask(OF_CODING, draft) : ask(OF_CHOICES, draft);
  return [...ask(OF_ALL, draft), ...own];
}

/** What would make the question better. */
export function findAdvice(draft: QuestionDraft): Remark[] {
  return draft.kind === 'coding' ? ask(ADVICE, draft) : [];
}

function ask<Draft>(rules: Rule<Draft>[], draft: Draft): Remark[] {
  return rules.flatMap((rule) => rule(draft));
}

function needs<Draft>(path: string, message: string, isMet: (draft: Draft) => boolean): Rule<Draft> {
  return (draft) => (isMet(draft) ? [] : [{ path, message }]);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function sameWords(one: string, other: string): boolean {
  return one.trim() === other.trim();
}

function countCorrect(choices: MultipleChoiceDraft['choices']): number {
  return choices.filter(({ isCorrect }) => isCorrect).length;
}
