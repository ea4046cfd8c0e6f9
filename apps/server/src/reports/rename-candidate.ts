import type { CandidateRef } from '@fairshot/contracts/reports/candidates.contract';
import type { z } from 'zod';

import { correctName } from '../invitations/correct-name.ts';
import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { findCandidateRow, insertStaffAct } from './candidate.store.ts';

/** Corrects a person's name where it still is what the page showed; the same correction again changes nothing. */
export async function renameCandidate(
  { db }: Platform,
  { organizationId, accountId }: MemberCaller,
  candidateId: string,
  change: { name: string; seen: string },
): Promise<z.infer<typeof CandidateRef>> {
  return db.transaction(member(organizationId, accountId), async (tx) => {
    const before = await findCandidateRow(tx, organizationId, candidateId);
    if (!before) throw refuse('not_found');
    const renamed = { id: before.id, name: change.name, email: before.email };
    if (before.name === change.name) return renamed;
    if (!(await correctName(tx, candidateId, change))) throw refuse('changed_meanwhile');
    await insertStaffAct(tx, { organizationId, accountId, kind: 'rename_candidate', candidateId });
    return renamed;
  });
}
