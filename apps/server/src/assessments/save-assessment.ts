import { isDeepStrictEqual } from 'node:util';

import {
  AssessmentDraft,
  type AssessmentForMember,
} from '@fairshot/contracts/assessments/assessments.contract';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { findPublishedQuestions } from '../questions/find-published-questions.ts';
import { type AssessmentRow, lockAssessment } from './assessment.store.ts';
import { insertNextDraft, putQuestions, touchAssessment, updateDraft } from './assessment-draft.store.ts';
import { readAssessment } from './assessment-view.ts';
import { requireCurrentVersion } from './require-current-version.ts';

/**
 * Saves the draft, whole. Where the newest version is published, a next draft begins and the published one
 * stays as it is for everybody who was invited to it.
 */
export async function saveAssessment(
  platform: Platform,
  caller: ActingMember,
  assessmentId: string,
  input: AssessmentDraft & { revision: number },
): Promise<AssessmentForMember> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    if (await isSavedAlready(tx, assessmentId, input)) return readAssessment(tx, assessmentId);
    const current = await requireCurrentVersion(tx, assessmentId, input.revision);
    await requireKnownQuestions(tx, input.questions);
    const draftId = await writeDraft(tx, caller, current, input);
    await putQuestions(tx, caller.organizationId, draftId, input.questions);
    await touchAssessment(tx, assessmentId);
    return readAssessment(tx, assessmentId);
  });
}

/** The answer to a save may be lost on its way; sent again, it is found done and not called a conflict. */
async function isSavedAlready(
  tx: Tx,
  assessmentId: string,
  { revision, ...draft }: AssessmentDraft & { revision: number },
): Promise<boolean> {
  await lockAssessment(tx, assessmentId);
  const saved = await readAssessment(tx, assessmentId);
  const isNext = saved.isDraft && saved.revision === revision + 1;
  return isNext && isDeepStrictEqual(AssessmentDraft.parse(saved), AssessmentDraft.parse(draft));
}

async function writeDraft(
  tx: Tx,
  caller: ActingMember,
  current: AssessmentRow,
  draft: AssessmentDraft,
): Promise<string> {
  if (current.published_at) {
    return insertNextDraft(tx, caller, { ...current, assessmentId: current.id }, draft);
  }
  await updateDraft(tx, current.version_id, draft);
  return current.version_id;
}

async function requireKnownQuestions(tx: Tx, questions: AssessmentDraft['questions']): Promise<void> {
  const known = await findPublishedQuestions(
    tx,
    questions.map((question) => question.questionVersionId),
  );
  const fields = questions.flatMap(({ questionVersionId }, position) =>
    known.has(questionVersionId)
      ? []
      : [{ path: `questions.${position}.questionVersionId`, message: 'No published question of the bank' }],
  );
  if (fields.length > 0) throw refuse('bad_input', { fields });
}
