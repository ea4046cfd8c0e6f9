import type {
  AssessmentForMember,
  AssessmentListItem,
} from '@fairshot/contracts/assessments/assessments.contract';

import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { type AssessmentRow, findAssessment, listComposedQuestions } from './assessment.store.ts';

/** A row of the list of assessments. */
export function listItem(row: AssessmentRow): AssessmentListItem {
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
  const questions = await listComposedQuestions(tx, row.version_id);
  return {
    ...listItem(row),
    versionId: row.version_id,
    versionNumber: row.number,
    isDraft: row.published_at === null,
    revision: row.revision,
    instructions: row.instructions,
    languages: row.languages,
    submissionsPolicy: row.submissions_policy,
    visibility: row.visibility,
    suggestions: row.suggestions,
    questions: questions.map((question) => ({
      questionVersionId: question.question_version_id,
      questionId: question.question_id,
      title: question.title,
      difficulty: question.difficulty,
      languages: question.languages,
      points: question.points,
    })),
  };
}
