import { defineLifecycle } from '../lifecycle.ts';

/** From "please come" to "I am here". `open` is a POST by the page, so that mail scanners never mark it. */
export const invitationLifecycle = defineLifecycle({
  draft: { send: 'sent', revoke: 'revoked' },
  sent: { open: 'opened', bounce: 'bounced', accept: 'accepted', revoke: 'revoked', expire: 'expired' },
  opened: { accept: 'accepted', decline: 'declined', revoke: 'revoked', expire: 'expired' },
  bounced: { send: 'sent', revoke: 'revoked' },
  expired: { send: 'sent' },
  accepted: {},
  declined: {},
  revoked: {},
});

export type InvitationState = (typeof invitationLifecycle.states)[number];
export type InvitationEvent = (typeof invitationLifecycle.events)[number];
