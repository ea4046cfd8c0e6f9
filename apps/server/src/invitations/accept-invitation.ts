import type { InvitationState } from '@fairshot/contracts/invitations/invitation.lifecycle';
import type { RefusalCode } from '@fairshot/contracts/refusal';

import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { lockInvitation, markAccepted } from './accept.store.ts';

/** States in which nobody can start, and what the person is told. */
const GONE: Partial<Record<InvitationState, RefusalCode>> = {
  draft: 'link_revoked',
  bounced: 'link_revoked',
  declined: 'link_revoked',
  revoked: 'link_revoked',
  expired: 'link_expired',
};

/**
 * Start was pressed: accepts the invitation within its window, in the caller's transaction. Answers whether it
 * was this click that accepted it; the invitation stays locked, so exactly one click ever hears yes.
 */
export async function acceptInvitation(tx: Tx, candidateId: string, invitationId: string): Promise<boolean> {
  const invitation = await lockInvitation(tx, candidateId, invitationId);
  if (!invitation) throw refuse('not_found');
  if (invitation.state === 'accepted') return false;
  const no = GONE[invitation.state];
  if (no) throw refuse(no);
  if (invitation.is_early) {
    throw refuse('window_not_open', { details: { opensAt: invitation.opens_at.toISOString() } });
  }
  if (invitation.is_over) throw refuse('link_expired');
  await markAccepted(tx, invitationId);
  return true;
}
