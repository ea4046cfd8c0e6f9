import type { SubmissionForCandidate } from '@fairshot/contracts/submissions/submissions.contract';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';

import { afterEach, describe, expect, test, vi } from 'vitest';

import { aJournal } from '../../../../test/a-journal.ts';
import { aSubmission } from '../../../../test/a-submission.ts';
import { anAttempt, aQuestion } from '../../../../test/an-attempt.ts';
import { textKey } from '../drafts/text.ts';
import { turnTo } from '../questions.ts';
import { createSitting, type Sitting } from '../sitting.ts';
import { takeLive } from '../take-news.ts';
import { SittingContext } from '../use-sitting.ts';
import { ResultsPane } from './results-pane.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

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

  test('says how many cases were not run, and does not let them pass for failed ones', () => {
    const spared = { ...aCase, position: 1, name: 'Hidden 1', isSample: false, verdict: 'not_run' as const };
    shown([aSubmission({ verdict: 'wrong_answer', cases: [aCase, spared] })]);
    openSubmissions();
    expect(screen.getByRole('img', { name: '0 of 2 cases passed, 1 not run' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Hidden 1.*not run/ })).toBeTruthy();
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

const first = aQuestion();
const second = aQuestion({ questionVersionId: '019aa000-0000-7000-8000-000000000003', position: 2 });
const button = (name: RegExp) => screen.getByRole('button', { name });
const aWhile = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

function writing(answer: () => Promise<Response>, changes: Parameters<typeof anAttempt>[0] = {}): Sitting {
  vi.useFakeTimers();
  const { now, deadlineAt } = anAttempt();
  const saved = { savedAt: now, revision: 1, deadlineAt, now };
  vi.stubGlobal('fetch', async (address: string) =>
    address.endsWith('/runs') || address.endsWith('/submissions') ? answer() : Response.json(saved),
  );
  const sitting = shown([], anAttempt({ questions: [first, second], ...changes }));
  act(() => {
    for (const { questionVersionId } of [first, second])
      sitting.drafts.edit(textKey(questionVersionId, 'python'), 'print(1)');
  });
  return sitting;
}
const nobody = async () => {
  throw new TypeError('network');
};

describe('while nobody can be reached', () => {
  test('the buttons say that a press waits, and what waits can be read and taken back', async () => {
    const sitting = writing(nobody);
    fireEvent.click(button(/^Run/));
    await aWhile(300);
    expect(screen.getByText('Waiting for the connection: 1 to send')).toBeTruthy();
    act(() => turnTo(sitting, second.questionVersionId));
    fireEvent.click(button(/^Submit when back/));
    expect(button(/^Submit when back 1 waiting/)).toBeTruthy();
    expect(button(/^Run when back/).textContent).not.toMatch(/waiting/);
    expect(screen.getByText('Waiting for the connection: 2 to send')).toBeTruthy();

    const rows = () =>
      within(screen.getByRole('list', { name: 'Waiting to be sent' })).getAllByRole('listitem');
    expect(rows().map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Question 1, Run, pressed \d\d:\d\d:\d\d/),
      expect.stringMatching(/^Question 2, Submit, pressed \d\d:\d\d:\d\d/),
    ]);
    fireEvent.click(button(/^Take back Question 1, Run/));
    expect(screen.getByText('Waiting for the connection: 1 to send')).toBeTruthy();
    expect(screen.getByText(/Should it have arrived after all/)).toBeTruthy();
    sitting.presses.stop();
  });

  test('the one submission of a question is offered once, and again when it was taken back', async () => {
    const sitting = writing(nobody, { submissionsPolicy: 'one_final' });
    act(() => sitting.presses.press('submission'));
    await aWhile(300);
    expect(button(/^Submit when back/).title).toBe('The one submission of this question waits to be sent');
    fireEvent.click(button(/^Take back/));
    expect(button(/^Submit when back/).getAttribute('aria-disabled')).toBeNull();
    sitting.presses.stop();
  });
});

describe('after too many runs', () => {
  const tooMany = {
    code: 'too_many_requests',
    message: 'Too often',
    remedy: 'Wait',
    details: { retryAfterSeconds: 12 },
  };

  test('the button counts the seconds, on every question, takes no press, and is itself again at zero', async () => {
    let runs = 0;
    const sitting = writing(async () =>
      runs++ === 0
        ? Response.json(tooMany, { status: 429 })
        : Response.json(aSubmission({ kind: 'run', state: 'queued' })),
    );
    sitting.presses.press('run');
    await aWhile(100);
    const run = () => button(/^Run/);
    expect(run().textContent).toContain('Run in 12 s');
    await aWhile(5_000);
    act(() => turnTo(sitting, second.questionVersionId));
    expect(run().textContent).toContain('Run in 7 s');
    expect(run().getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(run());
    sitting.presses.press('run');
    expect(sitting.store.state.presses.waiting).toHaveLength(1);
    // Submit is counted by itself.
    expect(button(/^Submit/).getAttribute('aria-disabled')).toBeNull();
    await aWhile(7_500);
    expect(run().textContent).not.toContain(' s');
    expect(run().getAttribute('aria-disabled')).toBeNull();
    expect(sitting.store.state.presses.waiting).toEqual([]);
  });

  test('who hears the page hears it once, and the button by its name', async () => {
    const sitting = writing(async () => Response.json(tooMany, { status: 429 }));
    sitting.presses.press('run');
    await aWhile(100);
    const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
    const before = said();
    expect(before.join()).toMatch(/Run was pressed often. It is possible again at \d\d:\d\d:\d\d/);
    await aWhile(3_000);
    expect(said()).toEqual(before);
    expect(button(/^Run Ctrl/)).toBeTruthy();
    sitting.presses.stop();
  });
});
