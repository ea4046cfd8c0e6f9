import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { findSitting, type SittingRow } from './sitting.store.ts';

/** The candidate's own attempt; somebody else's answers as if it did not exist. */
export async function requireOwnAttempt(tx: Tx, candidateId: string, attemptId: string): Promise<SittingRow> {
  const attempt = await findSitting(tx, candidateId, attemptId);
  if (!attempt) throw refuse('not_found');
  return attempt;
}
