import { member as actingMember } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { findMemberRow, setRemoved } from './member.store.ts';
import { lockOrganization } from './organization.store.ts';
import { insertPeopleEvent } from './people-event.store.ts';

/** Takes a removal back: the same member with the same role. Whoever is here already stays so. */
export async function restoreMember(
  platform: Platform,
  caller: ActingMember,
  memberId: string,
): Promise<void> {
  const { organizationId } = caller;
  await platform.db.transaction(actingMember(organizationId, caller.accountId), async (tx) => {
    await lockOrganization(tx, organizationId);
    const member = await findMemberRow(tx, organizationId, memberId);
    if (!member) throw refuse('not_found');
    if (member.removed_at === null) return;
    await setRemoved(tx, memberId, false);
    await insertPeopleEvent(tx, caller, 'restore', { subjectId: memberId, roleAfter: member.role });
  });
}
