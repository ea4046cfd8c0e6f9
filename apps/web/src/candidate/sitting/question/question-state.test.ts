import { expect, test } from 'vitest';

import { anAttempt, aQuestion } from '../../../../test/an-attempt.ts';
import { reconcile } from '../drafts/reconcile.ts';
import { edited, textKey } from '../drafts/text.ts';
import { aSubmission } from '../../../../test/a-submission.ts';
import { firstState, type SittingState } from '../sitting-state.ts';
import { questionStandings, standingWords } from './question-state.ts';

const first = aQuestion();
const second = aQuestion({ questionVersionId: '019aa000-0000-7000-8000-000000000003', position: 2 });
const key = textKey(second.questionVersionId, 'python');

function aState(changes: Partial<SittingState> = {}, submissions = [] as ReturnType<typeof aSubmission>[]) {
  const attempt = anAttempt({ questions: [first, second] });
  return { ...firstState(attempt, reconcile(attempt, []), submissions), ...changes };
}

function typed(): Partial<SittingState> {
  const state = aState();
  return {
    texts: { ...state.texts, [key]: edited(state.texts[key]!, 'print(1)', 1) },
    editedAt: { [second.questionVersionId]: Date.parse('2026-11-22T14:50:00Z') },
  };
}

const progress = (state: SittingState) => questionStandings(state).map((standing) => standing.progress);

test('the question on the screen is seen, the others not yet', () => {
  expect(progress(aState())).toEqual(['seen', 'not_seen']);
});

test('a question with typed text is attempted', () => {
  expect(progress(aState(typed()))).toEqual(['seen', 'attempted']);
});

test('a submission counts more than text, and an accepted one is told as such', () => {
  const submission = aSubmission({ questionVersionId: second.questionVersionId });
  expect(progress(aState(typed(), [submission]))[1]).toBe('submitted');
  expect(progress(aState(typed(), [{ ...submission, verdict: 'accepted' }]))[1]).toBe('accepted');
});

test('text typed after the last submission is known to be newer', () => {
  const before = aSubmission({
    questionVersionId: second.questionVersionId,
    submittedAt: '2026-11-22T14:49:00Z',
  });
  const after = { ...before, submittedAt: '2026-11-22T14:51:00Z' };
  const isNewer = (submission: typeof before) =>
    questionStandings(aState(typed(), [submission]))[1]?.hasNewerText;
  expect(isNewer(before)).toBe(true);
  expect(isNewer(after)).toBe(false);
});

test('after the one final submission nothing newer is handed in', () => {
  const attempt = anAttempt({
    questions: [first, { ...second, isFinal: true }],
    submissionsPolicy: 'one_final',
  });
  expect(questionStandings(aState({ ...typed(), attempt }))[1]?.hasNewerText).toBe(false);
});

test('a marked question is told in words', () => {
  const [standing] = questionStandings(aState({ marked: { [first.questionVersionId]: true } }));
  expect(standingWords(standing!)).toBe('Question 1, seen, marked for review');
});
