import { account } from '../platform/actor.ts';
import type { AccountCaller, MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { findMembership } from './organization.store.ts';

/** The caller as a member of an organization, or undefined where they are none. */
export async function findMember(
  platform: Platform,
  caller: AccountCaller,
  organizationId: string,
): Promise<MemberCaller | undefined> {
  const membership = await platform.db.transaction(account(caller.accountId), (tx) =>
    findMembership(tx, organizationId, caller.accountId),
  );
  return membership && { ...caller, organizationId, memberId: membership.id, role: membership.role };
}
