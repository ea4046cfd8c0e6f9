import { endSessionsOf } from '../accounts/end-sessions.ts';
import { member as actingMember } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { insertPeopleEvent } from './people-event.store.ts';
import { requireMember } from './require-member.ts';

/** Ends every session of a member; they log in again, here and in other organizations of theirs. */
export async function endMemberSessions(
  platform: Platform,
  caller: ActingMember,
  memberId: string,
): Promise<void> {
  const { organizationId } = caller;
  const accountId = await platform.db.transaction(
    actingMember(organizationId, caller.accountId),
    async (tx) => {
      const member = await requireMember(tx, organizationId, memberId);
      await insertPeopleEvent(tx, caller, 'end_sessions', { subjectId: memberId });
      return member.account_id;
    },
  );
  await endSessionsOf(platform, accountId);
}
