import { defineLifecycle } from '../lifecycle.ts';

/** From "come and work with us" to membership. `send` again makes a new link and seven new days. */
export const memberInvitationLifecycle = defineLifecycle({
  sent: { send: 'sent', accept: 'accepted', revoke: 'revoked', expire: 'expired' },
  expired: { send: 'sent', revoke: 'revoked' },
  accepted: {},
  revoked: {},
});

export type MemberInvitationState = (typeof memberInvitationLifecycle.states)[number];
export type MemberInvitationEvent = (typeof memberInvitationLifecycle.events)[number];
