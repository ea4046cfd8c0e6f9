import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';

/** Queues the next step of a proof's row or of a trial; at most one task of it waits. */
export async function addSandboxTask(
  { queue }: Platform,
  tx: Tx,
  work: { id: string; proofId: string | null },
  startAfterSeconds = 0,
): Promise<void> {
  const task = work.proofId ? 'prove-row' : 'try-programs';
  await queue.add(tx, task, { workId: work.id }, { onlyOnce: work.id, startAfterSeconds });
}
