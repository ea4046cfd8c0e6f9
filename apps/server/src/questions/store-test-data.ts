import type { StoredContent } from '@fairshot/contracts/questions/authoring.contract';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { requireRoom } from './require-room.ts';
import { listStored, putTestData } from './test-data.store.ts';

/** Stores contents byte for byte, all of them or none; the same bytes again are the same content. */
export async function storeTestData(
  platform: Platform,
  caller: ActingMember,
  contents: readonly Uint8Array[],
): Promise<StoredContent[]> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    await requireRoom(tx, platform.config.storageLimitMb, contents);
    const hashes = (await putTestData(tx, caller.organizationId, contents)).map((hash) =>
      hash.toString('hex'),
    );
    const stored = new Map((await listStored(tx, hashes)).map((row) => [row.sha256, row]));
    return hashes.map((sha256) => {
      const row = stored.get(sha256);
      return { sha256, bytes: row?.bytes ?? 0, isText: row?.is_text ?? false };
    });
  });
}
