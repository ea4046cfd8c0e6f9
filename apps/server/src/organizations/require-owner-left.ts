import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { countOwners, type MemberRow } from './member.store.ts';

/**
 * Refuses with `last_owner` before the last owner goes or loses the role. The caller holds the organization's
 * lock; the database refuses the same by a trigger, whoever forgets to ask here.
 */
export async function requireOwnerLeft(tx: Tx, organizationId: string, leaving: MemberRow): Promise<void> {
  if (leaving.role !== 'owner') return;
  if ((await countOwners(tx, organizationId)) === 1) throw refuse('last_owner');
}
