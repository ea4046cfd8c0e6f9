import { readPicked } from '@fairshot/contracts/questions/language';

import { system } from '../platform/actor.ts';
import { announce } from '../platform/announce.ts';
import type { Platform } from '../platform/platform.ts';
import { getChoiceQuestion } from './choices.store.ts';
import { isAttemptOver, storeJudgement, takeLease } from './judging.store.ts';
import { pickedPermille, pickedVerdict } from './picked-permille.ts';

/**
 * Gives the answer to a multiple-choice question its score: what was picked against what is right, in one
 * transaction and without a judge. Called again, or by two at once, it does nothing.
 */
export async function gradeChoices({ db, queue }: Platform, submissionId: string): Promise<void> {
  await db.transaction(system, async (tx) => {
    const lease = await takeLease(tx, submissionId);
    if (!lease) return;
    const { choices, scoring } = await getChoiceQuestion(tx, lease.questionVersionId);
    const permille = pickedPermille(choices, readPicked(lease.source) ?? [], scoring);
    await storeJudgement(tx, lease, {
      verdict: pickedVerdict(permille),
      first_failed: null,
      passed_permille: permille,
      time_ms: 0,
      wall_ms: 0,
      memory_kb: 0,
      compiler_output: null,
    });
    const { attemptId, organizationId } = lease;
    await announce(tx, { attemptId, organizationId, kind: 'submission', submissionId });
    if (await isAttemptOver(tx, attemptId)) {
      await queue.add(tx, 'grade-attempt', { attemptId }, { onlyOnce: attemptId });
    }
  });
}
