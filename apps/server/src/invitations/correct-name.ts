import type { Tx } from '../platform/database.ts';
import { updateName } from './candidate-name.store.ts';

/** Gives a candidate another name unless somebody else was faster; whether it did. */
export async function correctName(
  tx: Tx,
  candidateId: string,
  change: { name: string; seen: string },
): Promise<boolean> {
  return updateName(tx, candidateId, change);
}
