import { isDeepStrictEqual } from 'node:util';

import { AssessmentDraft } from '@fairshot/contracts/assessments/assessment-draft';
import type { AssessmentForMember } from '@fairshot/contracts/assessments/assessments.contract';
import type { z } from 'zod';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { findPublishedQuestions } from '../questions/find-published-questions.ts';
import { type AssessmentRow, lockAssessment } from './assessment.store.ts';
import { insertNextDraft, putContent, touchAssessment, updateDraft } from './assessment-draft.store.ts';
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
  { revision, ...input }: z.input<typeof AssessmentDraft> & { revision: number },
): Promise<AssessmentForMember> {
  const draft = AssessmentDraft.parse(input);
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    if (await isSavedAlready(tx, assessmentId, draft, revision)) return readAssessment(tx, assessmentId);
    const current = await requireCurrentVersion(tx, assessmentId, revision);
    requireKnownSections(draft);
    await requireKnownQuestions(tx, draft.questions);
    const draftId = await writeDraft(tx, caller, current, draft);
    await putContent(tx, caller.organizationId, draftId, draft);
    await touchAssessment(tx, assessmentId);
    return readAssessment(tx, assessmentId);
  });
}

/** The answer to a save may be lost on its way; sent again, it is found done and not called a conflict. */
async function isSavedAlready(
  tx: Tx,
  assessmentId: string,
  draft: AssessmentDraft,
  revision: number,
): Promise<boolean> {
  await lockAssessment(tx, assessmentId);
  const saved = await readAssessment(tx, assessmentId);
  const isNext = saved.isDraft && saved.revision === revision + 1;
  return isNext && isDeepStrictEqual(comparable(saved), comparable(draft));
}

/** The standard honour code's text is FairShot's, whatever was sent along. */
function comparable(draft: z.input<typeof AssessmentDraft>) {
  const read = AssessmentDraft.parse(draft);
  return read.honourCode === 'standard' ? { ...read, honourCodeText: '' } : read;
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
  await updateDraft(tx, caller, current.version_id, draft);
  return current.version_id;
}

function requireKnownSections({ sections, questions }: AssessmentDraft): void {
  const fields = questions.flatMap(({ section }, position) =>
    section < sections.length
      ? []
      : [{ path: `questions.${position}.section`, message: 'There is no such section' }],
  );
  if (fields.length > 0) throw refuse('bad_input', { fields });
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
