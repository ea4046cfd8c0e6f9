import type { SubmissionForCandidate } from '@fairshot/contracts/submissions/submissions.contract';

/** A judged submission in Python, with what a test needs changed. */
export function aSubmission(changes: Partial<SubmissionForCandidate> = {}): SubmissionForCandidate {
  return {
    id: '019aa000-0000-7000-8000-0000000000b1',
    kind: 'submission',
    questionVersionId: '019aa000-0000-7000-8000-000000000002',
    language: 'python',
    state: 'judged',
    isOwnInput: false,
    cases: [],
    caseCount: 3,
    submittedAt: '2026-11-22T14:48:52Z',
    outcomeWithheld: false,
    ...changes,
  };
}
