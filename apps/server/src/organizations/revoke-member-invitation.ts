import { member as actingMember } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { endMemberInvitation, lockMemberInvitation } from './member-invitation.store.ts';
import { insertPeopleEvent } from './people-event.store.ts';

/** Withdraws an invitation. When it is accepted at the same moment, exactly one of the two happens. */
export async function revokeMemberInvitation(
  platform: Platform,
  caller: ActingMember,
  invitationId: string,
): Promise<void> {
  const { organizationId } = caller;
  await platform.db.transaction(actingMember(organizationId, caller.accountId), async (tx) => {
    const invitation = await lockMemberInvitation(tx, { id: invitationId, organizationId });
    if (!invitation) throw refuse('not_found');
    if (!(await endMemberInvitation(tx, invitationId, 'revoke'))) throw refuse('wrong_state');
    await insertPeopleEvent(tx, caller, 'revoke', { subjectEmail: invitation.email });
  });
}
