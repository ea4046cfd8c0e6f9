import type { Tx } from '../platform/database.ts';

/** Whether the name was still the one that was seen. */
export async function updateName(
  tx: Tx,
  candidateId: string,
  change: { name: string; seen: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('candidate')
    .set({ name: change.name })
    .where('id', '=', candidateId)
    .where('name', '=', change.seen)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
