import { memberInvitationLifecycle } from '@fairshot/contracts/organizations/member-invitation.lifecycle';

import { member as actingMember } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { hashToken, newToken } from '../platform/token.ts';
import {
  findOpenInvitationTo,
  lockMemberInvitation,
  type MemberInvitationRow,
  renewMemberInvitation,
} from './member-invitation.store.ts';
import { lockOrganization } from './organization.store.ts';
import { insertPeopleEvent } from './people-event.store.ts';
import { joinLink, postMemberInvitation } from './post-member-invitation.ts';
import { requireMember } from './require-member.ts';

/** Makes a new link with seven new days, and a letter where wanted. The old link is unknown from then on. */
export async function resendMemberInvitation(
  platform: Platform,
  caller: ActingMember,
  invitationId: string,
  sendsLetter: boolean,
): Promise<{ link: string }> {
  const { organizationId } = caller;
  return platform.db.transaction(actingMember(organizationId, caller.accountId), async (tx) => {
    await lockOrganization(tx, organizationId);
    const invitation = await requireSendable(tx, organizationId, invitationId);
    const token = newToken();
    await renewMemberInvitation(tx, invitationId, hashToken(token));
    const inviter = await requireMember(tx, organizationId, caller.memberId);
    const { email } = invitation;
    if (sendsLetter)
      await postMemberInvitation(platform, tx, organizationId, email, { ...invitation, inviter }, token);
    await insertPeopleEvent(tx, caller, 'resend', { subjectEmail: email, roleAfter: invitation.role });
    return { link: joinLink(platform, token) };
  });
}

/** One address has one open invitation; an older one of it is not opened again. */
async function requireSendable(tx: Tx, organizationId: string, id: string): Promise<MemberInvitationRow> {
  const invitation = await lockMemberInvitation(tx, { id, organizationId });
  if (!invitation) throw refuse('not_found');
  if (!memberInvitationLifecycle.allows(invitation.state, 'send')) throw refuse('wrong_state');
  const open = await findOpenInvitationTo(tx, organizationId, invitation.email);
  if (open !== undefined && open !== id) throw refuse('wrong_state');
  return invitation;
}
