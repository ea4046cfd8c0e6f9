import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { findMemberRow, type MemberRow } from './member.store.ts';

/** Somebody who works here now; `not_found` otherwise. */
export async function requireMember(tx: Tx, organizationId: string, memberId: string): Promise<MemberRow> {
  const member = await findMemberRow(tx, organizationId, memberId);
  if (!member || member.removed_at !== null) throw refuse('not_found');
  return member;
}
