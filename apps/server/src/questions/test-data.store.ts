import { createHash } from 'node:crypto';

import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** Keeps contents under their SHA-256, each once per organization; returns the hashes in the order given. */
export async function putTestData(
  tx: Tx,
  organizationId: string,
  contents: readonly Uint8Array[],
): Promise<Buffer[]> {
  const hashes = contents.map((content) => createHash('sha256').update(content).digest());
  // Sorted, so that two uploads of the same contents lock rows in the same order and never each other.
  const once = new Map(hashes.map((hash, index) => [hash.toString('hex'), contents[index]]));
  for (const [hex, content] of [...once].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await tx
      .insertInto('test_data')
      .values({
        organization_id: organizationId,
        sha256: Buffer.from(hex, 'hex'),
        content: Buffer.from(content ?? []),
      })
      .onConflict((conflict) =>
        conflict.columns(['organization_id', 'sha256']).doUpdateSet({ stored_at: sql<Date>`fairshot_now()` }),
      )
      .execute();
  }
  return hashes;
}
