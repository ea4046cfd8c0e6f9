import type { Rejudge } from '@fairshot/contracts/submissions/rejudges.contract';

import { member } from '../../platform/actor.ts';
import type { ActingMember } from '../../platform/caller.ts';
import type { Platform } from '../../platform/platform.ts';
import { refuse } from '../../platform/refuse.ts';
import { readRejudge } from './read-rejudge.ts';
import { cancel, deleteItems } from './settle-rejudge.store.ts';

/**
 * Forgets what was found anew: nothing is left but that it was asked for and cancelled. A judge at work on it learns
 * within two seconds. Where it is cancelled already nothing happens; what was applied is refused with `wrong_state`.
 */
export async function cancelRejudge(
  platform: Platform,
  caller: ActingMember,
  rejudgeId: string,
): Promise<Rejudge> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    if (await cancel(tx, rejudgeId, caller.memberId)) await deleteItems(tx, rejudgeId);
    const rejudge = await readRejudge(tx, rejudgeId);
    if (rejudge.state === 'applied') {
      throw refuse('wrong_state', { sentence: 'This was applied already, and counts.' });
    }
    return rejudge;
  });
}
