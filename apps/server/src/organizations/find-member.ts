import { account, system } from '../platform/actor.ts';
import type { AccountCaller, MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { touchMember } from './member.store.ts';
import { findMembership } from './organization.store.ts';

/**
 * The caller as a member of an organization, or undefined where they are none. Where the organization asks for a
 * second factor and the caller has none, nothing of it opens: refuses with `second_factor_needed`.
 */
export async function findMember(
  platform: Platform,
  caller: AccountCaller,
  organizationId: string,
): Promise<MemberCaller | undefined> {
  const membership = await platform.db.transaction(account(caller.accountId), (tx) =>
    findMembership(tx, organizationId, caller.accountId),
  );
  if (!membership) return undefined;
  if (membership.needs_second_factor) throw refuse('second_factor_needed');
  if (membership.is_unseen) await platform.db.transaction(system, (tx) => touchMember(tx, membership.id));
  return { ...caller, organizationId, memberId: membership.id, role: membership.role };
}
