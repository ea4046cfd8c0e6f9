import { defineLifecycle } from '../lifecycle.ts';

/** A piece of an author's work in the sandbox: a row of a proof, or a trial. It is done in steps, and gives way between them. */
export const sandboxWorkLifecycle = defineLifecycle({
  queued: { take: 'running', cancel: 'cancelled' },
  running: { requeue: 'queued', end: 'done', give_up: 'failed', cancel: 'cancelled' },
  done: {},
  failed: {}, // our fault, never the author's
  cancelled: {},
});

export type SandboxWorkState = (typeof sandboxWorkLifecycle.states)[number];
export type SandboxWorkEvent = (typeof sandboxWorkLifecycle.events)[number];
