import type { Role } from '@fairshot/contracts/organizations/role';

import { member as actingMember } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { setRole } from './member.store.ts';
import { lockOrganization } from './organization.store.ts';
import { insertPeopleEvent } from './people-event.store.ts';
import { requireMember } from './require-member.ts';
import { requireOwnerLeft } from './require-owner-left.ts';

/** Gives a member another role, from the next request on. Two owners who demote each other at once leave one. */
export async function changeRole(
  platform: Platform,
  caller: ActingMember,
  memberId: string,
  { role, seenRole }: { role: Role; seenRole: Role },
): Promise<void> {
  const { organizationId } = caller;
  await platform.db.transaction(actingMember(organizationId, caller.accountId), async (tx) => {
    await lockOrganization(tx, organizationId);
    const member = await requireMember(tx, organizationId, memberId);
    if (member.role === role) return;
    if (member.role !== seenRole) throw refuse('changed_meanwhile');
    await requireOwnerLeft(tx, organizationId, member);
    await setRole(tx, memberId, role);
    const details = { subjectId: memberId, roleBefore: member.role, roleAfter: role };
    await insertPeopleEvent(tx, caller, 'change_role', details);
  });
}
