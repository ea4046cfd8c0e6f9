import { system } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { judgeAgain } from '../submissions/judge-again.ts';
import { insertStaffAct } from './candidate.store.ts';

/**
 * Gives a submission that our machine room failed at a fresh round of tries, and keeps who asked for it. Refuses
 * with `wrong_state` where it has not failed, or another was faster.
 */
export async function judgeFailedAgain(
  platform: Platform,
  { organizationId, accountId }: MemberCaller,
  submissionId: string,
): Promise<void> {
  // The state of a submission is the system's to move, so this is not done in the member's name.
  await platform.db.transaction(system, async (tx) => {
    const submission = await judgeAgain(platform, tx, organizationId, submissionId);
    if (submission === 'unknown') throw refuse('not_found');
    if (submission === 'not failed') throw refuse('wrong_state');
    const { attemptId, candidateId } = submission;
    const act = {
      organizationId,
      accountId,
      kind: 'judge_again',
      candidateId,
      attemptId,
      submissionId,
    } as const;
    await insertStaffAct(tx, act);
  });
}
