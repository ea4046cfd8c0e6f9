import type { AttemptForCandidate, AttemptReceipt } from '@fairshot/contracts/attempts/attempts.contract';

import type { SittingDoor } from '../candidate/sitting/door.ts';
import { RefusalError } from '../client/trouble.ts';

/** The door of a sitting that is not one: it says yes to everything, keeps nothing, and judges nothing. */
export function openPreviewDoor(attempt: AttemptForCandidate, onOver: () => void): SittingDoor {
  const opened = performance.now();
  const now = () => new Date(Date.parse(attempt.now) + performance.now() - opened).toISOString();
  const nothingRuns = async () => {
    throw new RefusalError({
      code: 'wrong_state',
      message: 'Nothing is run in a preview.',
      remedy: 'Candidates see here what the judge finds. Solutions are tried on the page of the question.',
    });
  };

  return {
    isPreview: true,
    attempt: async () => ({
      ...attempt,
      now: now(),
      state: now() < attempt.deadlineAt ? 'in_progress' : 'finished',
    }),
    submissions: async () => [],
    saveDraft: async ({ revision }) => ({
      savedAt: now(),
      revision,
      deadlineAt: attempt.deadlineAt,
      now: now(),
    }),
    visit: async () => undefined,
    remember: async () => undefined,
    run: nothingRuns,
    submit: nothingRuns,
    finish: async () => receiptOf(attempt, now()),
    takeBreak: async () => attempt, // none is granted in a preview
    endBreak: async () => attempt,
    reportLoss: async () => undefined,
    listen: ({ onLine }) => {
      onLine(true);
      return () => undefined;
    },
    leave: onOver,
  };
}

function receiptOf(attempt: AttemptForCandidate, finishedAt: string): AttemptReceipt {
  return {
    attemptId: attempt.id,
    receiptCode: '',
    title: attempt.title,
    organization: attempt.organization,
    finishedAt,
    finishedBy: 'candidate',
    questions: [],
    maxPoints: 0,
    visibility: 'none',
    awaitsRelease: false,
  };
}
