import { defineLifecycle } from '../lifecycle.ts';

/** Submissions judged anew on purpose: nothing of it counts before a person applies it. */
export const rejudgeLifecycle = defineLifecycle({
  running: { conclude: 'ready', cancel: 'cancelled' },
  ready: { apply: 'applied', cancel: 'cancelled' },
  applied: {},
  cancelled: {},
});

export type RejudgeState = (typeof rejudgeLifecycle.states)[number];
export type RejudgeEvent = (typeof rejudgeLifecycle.events)[number];

/** One submission of a rejudge; its verdict of before stands all the while. */
export const rejudgeItemLifecycle = defineLifecycle({
  queued: { take: 'running', grade: 'judged' }, // what was picked needs no judge
  running: { judge: 'judged', give_up: 'failed', requeue: 'queued' },
  judged: { apply: 'applied' },
  failed: {}, // our fault, never the candidate's
  applied: {},
});

export type RejudgeItemState = (typeof rejudgeItemLifecycle.states)[number];
export type RejudgeItemEvent = (typeof rejudgeItemLifecycle.events)[number];
