import type { SubmissionForCandidate } from '@fairshot/contracts/submissions/submissions.contract';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';

import { afterEach, describe, expect, test } from 'vitest';

import { aJournal } from '../../../../test/a-journal.ts';
import { aSubmission } from '../../../../test/a-submission.ts';
import { anAttempt } from '../../../../test/an-attempt.ts';
import { createSitting, type Sitting } from '../sitting.ts';
import { takeLive } from '../take-news.ts';
import { SittingContext } from '../use-sitting.ts';
import { ResultsPane } from './results-pane.tsx';

afterEach(cleanup);

const aCase = {
  position: 0,
  name: 'Sample 1',
  isSample: true,
  verdict: 'wrong_answer',
  timeMs: 25,
  memoryKb: 9_600,
  input: '2 2\n5 9\n12 20\n',
  expected: '0\n',
  stdout: '8\n',
  isCut: false,
} as const;

function shown(submissions: SubmissionForCandidate[] = [], attempt = anAttempt()): Sitting {
  const journal = aJournal();
  const sitting = createSitting({ attempt, submissions, journal, kept: [] });
  render(
    <SittingContext value={sitting}>
      <ResultsPane />
    </SittingContext>,
  );
  return sitting;
}

const openSubmissions = () => fireEvent.click(screen.getByRole('tab', { name: /Submissions/ }));

describe('the results of a run', () => {
  test('can be read as samples before anything ran', () => {
    shown();
    expect(screen.getByText('not run')).toBeTruthy();
    expect(screen.getByText('Not run yet')).toBeTruthy();
  });

  test('show a case the moment it is pushed, with where it departs', () => {
    const run = aSubmission({ kind: 'run', state: 'running', caseCount: 1 });
    const sitting = shown([run]);
    expect(screen.getByText('waiting')).toBeTruthy();
    act(() => takeLive(sitting, { type: 'case', submissionId: run.id, case: aCase }));
    expect(screen.getByText('differs')).toBeTruthy();
    expect(screen.getByText(/Line 1 differs: expected 0, got 8/)).toBeTruthy();
  });

  test('show what the compiler said, and that nothing ran', () => {
    shown([aSubmission({ kind: 'run', verdict: 'compile_error', compilerOutput: 'main.c:3:1: error: no' })]);
    expect(screen.getByText('Compile error')).toBeTruthy();
    expect(screen.getByText('Line 3')).toBeTruthy();
  });
});

describe('a submission', () => {
  test('that was accepted with a warning is not shown as a compile error', () => {
    const compilerOutput = "main.c:2:7: warning: unused variable 'k'";
    shown([aSubmission({ verdict: 'accepted', compilerOutput, cases: [{ ...aCase, verdict: 'accepted' }] })]);
    openSubmissions();
    const panel = screen.getByRole('tabpanel', { name: /Submissions/ });
    expect(within(panel).getByText('Accepted')).toBeTruthy();
    expect(within(panel).queryByText('Compile error')).toBeNull();
  });

  test('whose outcome is withheld says that it was received and no more', () => {
    shown([aSubmission({ outcomeWithheld: true })]);
    openSubmissions();
    expect(screen.getByText('received')).toBeTruthy();
    expect(screen.getAllByText(/shows no more than that/).length).toBeGreaterThan(0);
  });

  test('does not leave hidden cases waiting once it is judged', () => {
    shown([aSubmission({ caseCount: 10, passedPermille: 500, verdict: 'wrong_answer', cases: [aCase] })]);
    openSubmissions();
    expect(screen.getByRole('img', { name: '0 of 1 cases passed' })).toBeTruthy();
    expect(screen.getByText(/50 % of the points/)).toBeTruthy();
  });

  test('that was our failure is never shown as the candidate’s', () => {
    shown([aSubmission({ state: 'failed' })]);
    openSubmissions();
    expect(screen.getByText('Our fault, being judged again')).toBeTruthy();
  });

  test('that is final closes Submit and says why', () => {
    const attempt = anAttempt({ submissionsPolicy: 'one_final' });
    shown([aSubmission()], attempt);
    const submit = screen.getByRole('button', { name: /Submit/ });
    expect(submit.getAttribute('aria-disabled')).toBe('true');
    expect(submit.title).toContain('The one submission');
  });
});
