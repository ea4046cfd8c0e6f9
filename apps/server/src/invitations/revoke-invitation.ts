import type { InvitationListItem } from '@fairshot/contracts/invitations/invitations.contract';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { findInvitation, moveInvitation } from './invitation.store.ts';
import { listItemForInviter } from './invitation-view.ts';

/**
 * Withdraws an invitation. Once it was accepted there is an attempt, and this refuses with `wrong_state`; when
 * Start and this race, exactly one of them moves the row.
 */
export async function revokeInvitation(
  platform: Platform,
  caller: ActingMember,
  invitationId: string,
): Promise<InvitationListItem> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const hasMoved = await moveInvitation(tx, invitationId, 'revoke');
    const invitation = await findInvitation(tx, invitationId);
    if (!invitation) throw refuse('not_found');
    if (!hasMoved) throw refuse('wrong_state');
    return listItemForInviter(invitation);
  });
}
