import { defineLifecycle } from '../lifecycle.ts';

/** Every solution on every case, which each version has to pass before it is published. */
export const proofLifecycle = defineLifecycle({
  running: { hold: 'held', fail: 'failed', cancel: 'cancelled' },
  held: {},
  failed: {},
  cancelled: {},
});

export type ProofState = (typeof proofLifecycle.states)[number];
export type ProofEvent = (typeof proofLifecycle.events)[number];
