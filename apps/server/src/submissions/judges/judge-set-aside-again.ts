import { system } from '../../platform/actor.ts';
import type { Platform } from '../../platform/platform.ts';
import { requeueWork } from '../find-lost-work.ts';
import { requeueOneFailed } from '../judging.store.ts';
import { findSetAside } from './judges.store.ts';

/**
 * Gives what judges failed at a fresh round of tries, all of it or one submission, and answers how many went back to the
 * queue. What another put back meanwhile is not counted, so pressing twice does it once.
 */
export async function judgeSetAsideAgain(
  platform: Platform,
  submissionId: string | undefined,
): Promise<number> {
  return platform.db.transaction(system, async (tx) => {
    let count = 0;
    for (const id of await findSetAside(tx, submissionId)) {
      const work = await requeueOneFailed(tx, id);
      if (!work) continue;
      await requeueWork(platform, tx, work);
      count += 1;
    }
    return count;
  });
}
