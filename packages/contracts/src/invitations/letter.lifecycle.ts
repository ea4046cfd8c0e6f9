import { defineLifecycle } from '../lifecycle.ts';

/** A letter in the outbox. Without a mail server it stays `kept`, readable by an admin, and counts as delivered by hand. */
export const letterLifecycle = defineLifecycle({
  queued: { send: 'sent', keep: 'kept', fail: 'failed' },
  failed: { retry: 'queued' },
  sent: {},
  kept: {},
});

export type LetterState = (typeof letterLifecycle.states)[number];
export type LetterEvent = (typeof letterLifecycle.events)[number];
