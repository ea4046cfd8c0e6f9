import type { CandidateNote } from '@fairshot/contracts/reports/candidates.contract';

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { findCandidateRow, insertNote } from './candidate.store.ts';
import { noteView } from './get-candidate.ts';

/** Adds a note under the caller's name. It can be answered by another note, and never changed. */
export async function noteCandidate(
  { db }: Platform,
  { organizationId, accountId }: MemberCaller,
  candidateId: string,
  note: { idempotencyKey: string; text: string },
): Promise<CandidateNote> {
  return db.transaction(member(organizationId, accountId), async (tx) => {
    if (!(await findCandidateRow(tx, organizationId, candidateId))) throw refuse('not_found');
    return noteView(await insertNote(tx, { ...note, organizationId, accountId, candidateId }));
  });
}
