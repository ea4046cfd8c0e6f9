import type { InvitationState } from '@fairshot/contracts/invitations/invitation.lifecycle';
import type { InvitationListItem } from '@fairshot/contracts/invitations/invitations.contract';

import { postLetter } from '../letters/post-letter.ts';
import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { hashToken, newToken } from '../platform/token.ts';
import { findInvitation, type InvitationRow, moveInvitation, putToken } from './invitation.store.ts';
import { invitationLetter } from './invitation-letter.ts';
import { listItem } from './invitation-view.ts';
import { getInviter } from './invite.store.ts';
import { personalLink } from './invite-people.ts';

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
    const link = personalLink(platform, token);
    await writeAgain(platform, tx, caller, before, link);
    const after = await findInvitation(tx, invitationId);
    return { personalLink: link, invitation: listItem(after ?? before) };
  });
}

async function writeAgain(
  platform: Platform,
  tx: Tx,
  caller: ActingMember,
  invitation: InvitationRow,
  link: string,
): Promise<void> {
  const inviter = await getInviter(tx, caller.memberId);
  const letter = {
    candidateName: invitation.candidate_name,
    organization: inviter.organization,
    title: invitation.assessment_title,
    durationMinutes: invitation.duration_minutes,
    opensAt: invitation.opens_at,
    closesAt: invitation.closes_at,
    timeZone: invitation.time_zone,
    inviter,
  };
  await postLetter(platform, tx, {
    kind: 'invitation',
    recipient: invitation.candidate_email,
    organizationId: caller.organizationId,
    invitationId: invitation.id,
    ...invitationLetter(letter, link),
  });
}
