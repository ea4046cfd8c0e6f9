import { defineLifecycle } from '../lifecycle.ts';

/** A browser's asking to go on with an attempt. Once another browser was let in, or asked for a newer code, it is replaced. */
export const takeOverRequestLifecycle = defineLifecycle({
  asked: { allow: 'allowed', decline: 'declined', use: 'used', replace: 'replaced' },
  allowed: { use: 'used', replace: 'replaced' },
  declined: {},
  used: {},
  replaced: {},
});

export type TakeOverRequestState = (typeof takeOverRequestLifecycle.states)[number];
export type TakeOverRequestEvent = (typeof takeOverRequestLifecycle.events)[number];
