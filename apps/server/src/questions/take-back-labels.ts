import type { LabelsBefore } from '@fairshot/contracts/questions/bank.contract';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { listLabelledVersions, lockQuestions, updateLabels } from './labels.store.ts';

/** Gives back the labels from before an act, where nobody has changed the question since. */
export async function takeBackLabels(
  { db }: Platform,
  { organizationId, accountId }: ActingMember,
  before: readonly LabelsBefore[],
): Promise<{ restored: string[]; left: { questionId: string; why: string }[] }> {
  return db.transaction(member(organizationId, accountId), async (tx) => {
    const questionIds = [...new Set(before.map(({ questionId }) => questionId))];
    const versions = await listLabelledVersions(tx, await lockQuestions(tx, questionIds));
    const isAsLeft = ({ versionId, questionId, revision }: LabelsBefore) =>
      versions.some((v) => v.id === versionId && v.question_id === questionId && v.revision === revision);
    // Whole questions: a draft is not left with other labels than what is published beside it.
    const changed = new Set(before.filter((one) => !isAsLeft(one)).map(({ questionId }) => questionId));
    const mine = before.filter(({ questionId }) => !changed.has(questionId));
    await updateLabels(
      tx,
      mine.map(({ versionId, questionId, skills, difficulty }) => ({
        id: versionId,
        question_id: questionId,
        skills,
        difficulty,
      })),
    );
    return {
      restored: questionIds.filter((id) => !changed.has(id)),
      left: [...changed].map((questionId) => ({ questionId, why: 'Somebody changed it since.' })),
    };
  });
}
