import { member as actingMember } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { setRemoved } from './member.store.ts';
import { lockOrganization } from './organization.store.ts';
import { insertPeopleEvent } from './people-event.store.ts';
import { requireMember } from './require-member.ts';
import { requireOwnerLeft } from './require-owner-left.ts';

/**
 * Removes a member: from the next request on nothing of the organization opens for them. What they made stays,
 * under their name. A member who removes themselves leaves.
 */
export async function removeMember(
  platform: Platform,
  caller: ActingMember,
  memberId: string,
): Promise<void> {
  const { organizationId } = caller;
  await platform.db.transaction(actingMember(organizationId, caller.accountId), async (tx) => {
    await lockOrganization(tx, organizationId);
    const member = await requireMember(tx, organizationId, memberId);
    await requireOwnerLeft(tx, organizationId, member);
    const isLeaving = memberId === caller.memberId;
    const details = { subjectId: memberId, roleBefore: member.role };
    await insertPeopleEvent(tx, caller, isLeaving ? 'leave' : 'remove', details);
    await setRemoved(tx, memberId, true);
  });
}
