import {
  type AssessmentEvent,
  assessmentLifecycle,
} from '@fairshot/contracts/assessments/assessment.lifecycle';
import type { AssessmentDraft } from '@fairshot/contracts/assessments/assessment-draft';
import { STANDARD_HONOUR_CODE } from '@fairshot/contracts/assessments/honour-code';
import { LANGUAGES } from '@fairshot/contracts/questions/language';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

interface Author {
  organizationId: string;
  memberId: string;
}

const NOW = sql<Date>`fairshot_now()`;
const USUAL_MINUTES = 60;

/** The assessment that this key made, whether now or earlier, and whether it is new. */
export async function insertAssessment(
  tx: Tx,
  author: Author,
  idempotencyKey: string,
): Promise<{ id: string; isNew: boolean }> {
  const inserted = await tx
    .insertInto('assessment')
    .values({
      organization_id: author.organizationId,
      created_by: author.memberId,
      idempotency_key: idempotencyKey,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'idempotency_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) return { id: inserted.id, isNew: true };
  const earlier = await tx
    .selectFrom('assessment')
    .select('id')
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirstOrThrow();
  return { id: earlier.id, isNew: false };
}

/** The first, empty draft. */
export async function insertFirstDraft(
  tx: Tx,
  author: Author,
  assessmentId: string,
  title: string,
): Promise<void> {
  await tx
    .insertInto('assessment_version')
    .values({
      organization_id: author.organizationId,
      created_by: author.memberId,
      saved_by: author.memberId,
      assessment_id: assessmentId,
      number: 1,
      title,
      duration_minutes: USUAL_MINUTES,
      languages: [...LANGUAGES],
    })
    .execute();
}

export async function findDraftId(tx: Tx, assessmentId: string): Promise<string> {
  const { id } = await tx
    .selectFrom('assessment_version')
    .select('id')
    .where('assessment_id', '=', assessmentId)
    .where('published_at', 'is', null)
    .executeTakeFirstOrThrow();
  return id;
}

/** A draft after a published version. Revisions go on counting, so that an old page stays old. */
export async function insertNextDraft(
  tx: Tx,
  author: Author,
  after: { assessmentId: string; number: number; revision: number },
  draft: AssessmentDraft,
): Promise<string> {
  const { id } = await tx
    .insertInto('assessment_version')
    .values({
      organization_id: author.organizationId,
      created_by: author.memberId,
      assessment_id: after.assessmentId,
      number: after.number + 1,
      revision: after.revision + 1,
      saved_by: author.memberId,
      ...columnsOf(draft),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateDraft(
  tx: Tx,
  author: Author,
  versionId: string,
  draft: AssessmentDraft,
): Promise<void> {
  await tx
    .updateTable('assessment_version')
    .set((eb) => ({
      ...columnsOf(draft),
      revision: eb('revision', '+', 1),
      saved_by: author.memberId,
      saved_at: NOW,
    }))
    .where('id', '=', versionId)
    .execute();
}

/** Replaces what the draft holds: sections first, then the questions that stand in them. */
export async function putContent(
  tx: Tx,
  organizationId: string,
  versionId: string,
  { sections, questions }: AssessmentDraft,
): Promise<void> {
  await tx.deleteFrom('assessment_question').where('assessment_version_id', '=', versionId).execute();
  await tx.deleteFrom('assessment_section').where('assessment_version_id', '=', versionId).execute();
  await tx
    .insertInto('assessment_section')
    .values(
      sections.map((section, position) => ({
        organization_id: organizationId,
        assessment_version_id: versionId,
        position,
        title: section.title,
        instructions: section.instructions,
        suggested_minutes: section.suggestedMinutes ?? null,
      })),
    )
    .execute();
  if (questions.length === 0) return;
  await tx
    .insertInto('assessment_question')
    .values(
      questions.map((question, position) => ({
        organization_id: organizationId,
        assessment_version_id: versionId,
        position,
        question_version_id: question.questionVersionId,
        points: question.points,
        section: question.section,
      })),
    )
    .execute();
}

export async function touchAssessment(tx: Tx, assessmentId: string): Promise<void> {
  await tx.updateTable('assessment').set({ updated_at: NOW }).where('id', '=', assessmentId).execute();
}

export async function freezeVersion(tx: Tx, versionId: string): Promise<void> {
  await tx.updateTable('assessment_version').set({ published_at: NOW }).where('id', '=', versionId).execute();
}

/** Moves the assessment if its state allows the event; whether it moved. */
export async function moveAssessment(tx: Tx, assessmentId: string, event: AssessmentEvent): Promise<boolean> {
  const moved = await tx
    .updateTable('assessment')
    .set({ state: assessmentLifecycle.target(event), updated_at: NOW })
    .where('id', '=', assessmentId)
    .where('state', 'in', assessmentLifecycle.sources(event))
    .executeTakeFirst();
  return moved.numUpdatedRows > 0n;
}

/** Deletes an assessment of which no version was ever published; whether there was one. */
export async function deleteNeverPublished(tx: Tx, assessmentId: string): Promise<boolean> {
  const deleted = await tx
    .deleteFrom('assessment')
    .where('id', '=', assessmentId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('assessment_version')
            .select('id')
            .where('assessment_id', '=', assessmentId)
            .where('published_at', 'is not', null),
        ),
      ),
    )
    .executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}

function columnsOf(draft: AssessmentDraft) {
  return {
    title: draft.title,
    instructions: draft.instructions,
    duration_minutes: draft.durationMinutes,
    languages: [...new Set(draft.languages)],
    submissions_policy: draft.submissionsPolicy,
    visibility: draft.visibility,
    visibility_when: draft.visibilityWhen,
    suggestions: draft.suggestions,
    offers_practice: draft.offersPractice,
    integrity_preset: draft.integrityPreset,
    take_over: draft.takeOver,
    line_credit_minutes: draft.lineCreditMinutes,
    ...honourCodeOf(draft),
  };
}

/** The standard text is copied, so that a version keeps the words its candidates accepted. */
function honourCodeOf({ honourCode, honourCodeText }: AssessmentDraft) {
  const isStandard = honourCode === 'standard';
  return {
    honour_code: honourCode,
    honour_code_text: isStandard ? STANDARD_HONOUR_CODE.text : honourCodeText,
    honour_code_standard: isStandard ? STANDARD_HONOUR_CODE.number : null,
  };
}
