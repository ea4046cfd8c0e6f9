import type {
  CaseForCandidate,
  SubmissionForCandidate,
} from '@fairshot/contracts/submissions/submissions.contract';
import { assert, property, shuffledSubarray } from 'fast-check';
import { expect, test } from 'vitest';

import { noSubmissions, type SubmissionList, withAnswer, withCase, withNews } from './submission-list.ts';

function aCase(position: number): CaseForCandidate {
  return {
    position,
    name: `Sample ${position}`,
    isSample: true,
    verdict: 'accepted',
    timeMs: 24,
    memoryKb: 9_600,
    isCut: false,
  };
}

function aRun(changes: Partial<SubmissionForCandidate> = {}): SubmissionForCandidate {
  return {
    id: '019aa000-0000-7000-8000-0000000000a1',
    kind: 'run',
    questionVersionId: '019aa000-0000-7000-8000-000000000002',
    language: 'python',
    state: 'queued',
    isOwnInput: false,
    cases: [],
    caseCount: 3,
    submittedAt: '2026-11-22T14:48:52Z',
    outcomeWithheld: false,
    ...changes,
  };
}

const positions = (list: SubmissionList) => list.submissions[0]?.cases.map((one) => one.position);

test('cases that arrive before the answer to Run are not lost', () => {
  const early = withCase(withCase(noSubmissions, aRun().id, aCase(2)), aRun().id, aCase(1));
  expect(early.submissions).toEqual([]);
  expect(positions(withAnswer(early, aRun()))).toEqual([1, 2]);
});

test('the late answer to Run does not undo what was pushed', () => {
  const judged = aRun({ state: 'judged', verdict: 'accepted', cases: [aCase(1), aCase(2), aCase(3)] });
  expect(withAnswer(withNews(noSubmissions, judged), aRun()).submissions[0]?.state).toBe('judged');
});

test('a submission that is judged again starts with no cases', () => {
  const judged = withNews(noSubmissions, aRun({ state: 'judged', cases: [aCase(1)] }));
  expect(positions(withNews(judged, aRun({ state: 'queued' })))).toEqual([]);
});

test('the newest stands first', () => {
  const later = aRun({ id: '019aa000-0000-7000-8000-0000000000a2', submittedAt: '2026-11-22T14:50:00Z' });
  const list = withNews(withNews(noSubmissions, later), aRun());
  expect(list.submissions.map((one) => one.id)).toEqual([later.id, aRun().id]);
});

test('in whatever order cases and the answer arrive, and however often, all are shown once and in order', () => {
  const arrivals = shuffledSubarray([1, 2, 3, 1, 2, 3, 0], { minLength: 7 });
  assert(
    property(arrivals, (order) => {
      const list = order.reduce(
        (before, what) =>
          what === 0 ? withAnswer(before, aRun()) : withCase(before, aRun().id, aCase(what)),
        noSubmissions,
      );
      expect(positions(list)).toEqual([1, 2, 3]);
    }),
  );
});
