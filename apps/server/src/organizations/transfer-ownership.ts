import type { Role } from '@fairshot/contracts/organizations/role';

import { member as actingMember } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { setRole } from './member.store.ts';
import { lockOrganization } from './organization.store.ts';
import { insertPeopleEvent } from './people-event.store.ts';
import { requireMember } from './require-member.ts';

/**
 * Makes another member owner and gives the caller a lesser role, both or neither. Refuses with `wrong_state`
 * where the other is owner already or the caller is it no more.
 */
export async function transferOwnership(
  platform: Platform,
  caller: ActingMember,
  { memberId, ownRole }: { memberId: string; ownRole: Exclude<Role, 'owner'> },
): Promise<void> {
  const { organizationId } = caller;
  await platform.db.transaction(actingMember(organizationId, caller.accountId), async (tx) => {
    await lockOrganization(tx, organizationId);
    const successor = await requireMember(tx, organizationId, memberId);
    const self = await requireMember(tx, organizationId, caller.memberId);
    if (successor.role === 'owner' || self.role !== 'owner') throw refuse('wrong_state');
    await setRole(tx, memberId, 'owner');
    await setRole(tx, caller.memberId, ownRole);
    const details = { subjectId: memberId, roleBefore: successor.role, roleAfter: ownRole };
    await insertPeopleEvent(tx, caller, 'transfer', details);
  });
}
