import type { InvitationState } from '@fairshot/contracts/invitations/invitation.lifecycle';
import type { InvitationListItem } from '@fairshot/contracts/invitations/invitations.contract';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { hashToken, newToken } from '../platform/token.ts';
import { findInvitation, type InvitationRow, moveInvitation, putToken } from './invitation.store.ts';
import { listItemForInviter } from './invitation-view.ts';
import { personalLink, postInvitationLetters } from './post-invitation-letters.ts';

/** An accepted one as well: who lost the letter in the middle of a sitting gets back in. */
const RENEWABLE: readonly InvitationState[] = ['sent', 'opened', 'bounced', 'accepted'];

/** Sends a new personal link. The old one is unknown from this moment on; nothing else changes. */
export async function renewLink(
  platform: Platform,
  caller: ActingMember,
  invitationId: string,
): Promise<{ personalLink: string; invitation: InvitationListItem }> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const before = await findInvitation(tx, invitationId);
    if (!before) throw refuse('not_found');
    if (!RENEWABLE.includes(before.state)) throw refuse('wrong_state');
    const token = newToken();
    await putToken(tx, invitationId, hashToken(token));
    await moveInvitation(tx, invitationId, 'send'); // moves only a bounced one
    await postInvitationLetters(platform, tx, caller, [addressed(before, token)]);
    const after = await findInvitation(tx, invitationId);
    return { personalLink: personalLink(platform, token), invitation: listItemForInviter(after ?? before) };
  });
}

function addressed(invitation: InvitationRow, token: string) {
  return {
    invitationId: invitation.id,
    recipient: invitation.candidate_email,
    token,
    candidateName: invitation.candidate_name,
    title: invitation.assessment_title,
    durationMinutes: invitation.allotted_minutes,
    opensAt: invitation.opens_at,
    closesAt: invitation.closes_at,
    lateStart: invitation.late_start,
    timeZone: invitation.time_zone,
  };
}
