import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { sumStoredBytes } from './storage.store.ts';

const MB = 1_048_576;

/**
 * Refuses contents for which the acting organization has no room left. Uploads of the same moment are not reckoned
 * against each other: the limit guards a disk, and a few files more do no harm.
 */
export async function requireRoom(tx: Tx, limitMb: number, contents: readonly Uint8Array[]): Promise<void> {
  const coming = contents.reduce((sum, { length }) => sum + length, 0);
  if ((await sumStoredBytes(tx)) + coming <= limitMb * MB) return;
  throw refuse('storage_full', {
    sentence: `There is no room left: test data and pictures of an organization may take ${limitMb} MB.`,
    details: { limitMb },
  });
}
