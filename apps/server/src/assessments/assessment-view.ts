import type {
  AssessmentForMember,
  AssessmentListItem,
  ChoosableQuestion,
  ComposedQuestion,
} from '@fairshot/contracts/assessments/assessments.contract';
import type { AssessmentContent } from '@fairshot/contracts/assessments/assessment-versions.contract';
import type { z } from 'zod';

import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import type { ListRow } from './assessment-list.store.ts';
import { type AssessmentRow, type ContentRow, findAssessment } from './assessment.store.ts';
import {
  type ChoosableRow,
  type ComposedQuestionRow,
  listComposedQuestions,
} from './composed-question.store.ts';

/** A row of the list of assessments. */
export function listItem(row: ListRow | AssessmentRow): AssessmentListItem {
  return {
    id: row.id,
    title: row.title,
    state: row.state,
    durationMinutes: row.duration_minutes,
    questionCount: row.question_count,
    maxPoints: row.max_points,
    ...(row.published_number === null ? {} : { publishedVersion: row.published_number }),
    hasUnpublishedChanges: row.published_at === null && row.published_number !== null,
    invited: row.invited,
    inProgress: row.in_progress,
    finished: row.finished,
    updatedAt: row.updated_at.toISOString(),
  };
}

/** An assessment as the composer shows it. */
export async function readAssessment(tx: Tx, assessmentId: string): Promise<AssessmentForMember> {
  const row = await findAssessment(tx, assessmentId);
  if (!row) throw refuse('not_found');
  const { number, ...content } = contentView(row, await listComposedQuestions(tx, row.version_id));
  return {
    ...listItem(row),
    ...content,
    versionId: row.version_id,
    versionNumber: number,
    isDraft: row.published_at === null,
    revision: row.revision,
    ...(row.saved_by === null ? {} : { savedBy: row.saved_by }),
    savedAt: row.saved_at.toISOString(),
    ...releaseOf(row),
  };
}

/** What a version holds. */
export function contentView(
  row: ContentRow,
  questions: readonly ComposedQuestionRow[],
): z.output<typeof AssessmentContent> {
  return {
    number: row.number,
    title: row.title,
    instructions: row.instructions,
    durationMinutes: row.duration_minutes,
    languages: row.languages,
    submissionsPolicy: row.submissions_policy,
    visibility: row.visibility,
    visibilityWhen: row.visibility_when,
    suggestions: row.suggestions,
    offersPractice: row.offers_practice,
    integrityPreset: row.integrity_preset,
    takeOver: row.take_over,
    lineCreditMinutes: row.line_credit_minutes,
    honourCode: row.honour_code,
    honourCodeText: row.honour_code_text,
    sections: row.sections.map(({ title, instructions, suggested_minutes: suggestedMinutes }) => ({
      title,
      instructions,
      ...(suggestedMinutes === null ? {} : { suggestedMinutes }),
    })),
    questions: questions.map(composedView),
  };
}

/** A published question to choose from. */
export function choosableView(row: ChoosableRow): ChoosableQuestion {
  return {
    questionId: row.question_id,
    questionVersionId: row.question_version_id,
    versionNumber: row.version_number,
    title: row.title,
    kind: row.kind,
    difficulty: row.difficulty,
    skills: row.skills,
    languages: row.languages,
    ...(row.expected_minutes === null ? {} : { expectedMinutes: row.expected_minutes }),
  };
}

function composedView(row: ComposedQuestionRow): ComposedQuestion {
  return {
    ...choosableView(row),
    points: row.points,
    section: row.section,
    isArchived: row.is_archived,
    ...(row.newer ? { newer: choosableView(row.newer) } : {}),
  };
}

function releaseOf({ released_at: releasedAt, released_by: releasedBy }: AssessmentRow) {
  if (!releasedAt) return {};
  return {
    release: { releasedAt: releasedAt.toISOString(), ...(releasedBy === null ? {} : { releasedBy }) },
  };
}
