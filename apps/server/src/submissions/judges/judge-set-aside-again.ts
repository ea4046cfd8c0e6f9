import { system } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { requeueWork } from '../find-lost-work.ts';
import { type LostWork, requeueFailed, requeueOneFailed } from '../judging.store.ts';

/**
 * Gives what judges failed at a fresh round of tries, all of it or one submission, and answers how many went back to the
 * queue. What another put back meanwhile is not counted, so pressing twice does it once.
 */
export async function judgeSetAsideAgain(
  platform: Platform,
  submissionId: string | undefined,
): Promise<number> {
  return platform.db.transaction(system, async (tx) => {
    const works = await requeue(tx, submissionId);
    for (const work of works) await requeueWork(platform, tx, work);
    return works.length;
  });
}

async function requeue(tx: Tx, submissionId: string | undefined): Promise<LostWork[]> {
  if (submissionId === undefined) return requeueFailed(tx);
  const work = await requeueOneFailed(tx, submissionId);
  return work ? [work] : [];
}
