import { defineLifecycle } from '../lifecycle.ts';

/** The road of code that was handed in or run; what the judge found is the verdict, a column of its own. */
export const submissionLifecycle = defineLifecycle({
  queued: { take: 'running', cancel: 'cancelled' },
  running: { judge: 'judged', give_up: 'failed', requeue: 'queued' },
  judged: { requeue: 'queued', rejudge: 'judged' },
  failed: { requeue: 'queued' }, // our fault, never the candidate's
  cancelled: {},
});

export type SubmissionState = (typeof submissionLifecycle.states)[number];
export type SubmissionEvent = (typeof submissionLifecycle.events)[number];
