import { defineLifecycle } from '../lifecycle.ts';

/** One sitting; only the database's clock and people move it. */
export const attemptLifecycle = defineLifecycle({
  scheduled: { start: 'in_progress', withdraw: 'withdrawn', lapse: 'lapsed' },
  in_progress: { pause: 'paused', finish: 'finished', run_out: 'finished', terminate: 'terminated' },
  paused: { resume: 'in_progress', terminate: 'terminated' },
  finished: { grade: 'graded' },
  terminated: { reinstate: 'in_progress', grade: 'graded' }, // a person may overrule the machine
  graded: { reinstate: 'in_progress', regrade: 'graded' }, // a verdict behind it was replaced
  withdrawn: {},
  lapsed: {},
});

export type AttemptState = (typeof attemptLifecycle.states)[number];
export type AttemptEvent = (typeof attemptLifecycle.events)[number];
