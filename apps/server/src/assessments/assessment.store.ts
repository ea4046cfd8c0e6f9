import type { AssessmentState } from '@fairshot/contracts/assessments/assessment.lifecycle';
import type { SubmissionsPolicy, Visibility } from '@fairshot/contracts/assessments/assessments.contract';
import type { Language } from '@fairshot/contracts/questions/language';
import type { Difficulty } from '@fairshot/contracts/questions/question-draft';
import { type RawBuilder, sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** An assessment with the version the composer shows: the draft if there is one, else the newest published. */
export interface AssessmentRow {
  id: string;
  state: AssessmentState;
  updated_at: Date;
  version_id: string;
  number: number;
  revision: number;
  published_at: Date | null;
  published_number: number | null;
  title: string;
  instructions: string;
  duration_minutes: number;
  languages: Language[];
  submissions_policy: SubmissionsPolicy;
  visibility: Visibility;
  suggestions: boolean;
  question_count: number;
  max_points: number;
  invited: number;
  in_progress: number;
  finished: number;
}

/** All assessments, most recently changed first, in one query. */
export async function listAssessments(tx: Tx): Promise<AssessmentRow[]> {
  const { rows } = await selectAssessments(sql`true`).execute(tx);
  return rows;
}

export async function findAssessment(tx: Tx, assessmentId: string): Promise<AssessmentRow | undefined> {
  const { rows } = await selectAssessments(sql`a.id = ${assessmentId}`).execute(tx);
  return rows[0];
}

function selectAssessments(condition: RawBuilder<unknown>): RawBuilder<AssessmentRow> {
  return sql<AssessmentRow>`
    select a.id, a.state, a.updated_at,
      v.id as version_id, v.number, v.revision, v.published_at, published.number as published_number,
      v.title, v.instructions, v.duration_minutes, v.languages, v.submissions_policy, v.visibility, v.suggestions,
      questions.count as question_count, questions.points as max_points,
      people.invited, people.in_progress, people.finished
    from assessment a
    join lateral (
      select * from assessment_version
      where assessment_id = a.id
      order by number desc
      limit 1
    ) v on true
    cross join lateral (
      select max(number) as number from assessment_version
      where assessment_id = a.id and published_at is not null
    ) published
    cross join lateral (
      select count(*)::int as count, coalesce(sum(points), 0)::int as points from assessment_question
      where assessment_version_id = v.id
    ) questions
    cross join lateral (
      select count(*) filter (where invitation.state not in ('draft', 'revoked'))::int as invited,
        count(*) filter (where attempt.state in ('in_progress', 'paused'))::int as in_progress,
        count(*) filter (where attempt.state in ('finished', 'terminated', 'graded'))::int as finished
      from assessment_version
      join invitation on invitation.assessment_version_id = assessment_version.id
      left join attempt on attempt.invitation_id = invitation.id
      where assessment_version.assessment_id = a.id
    ) people
    where ${condition}
    order by a.updated_at desc, a.id desc`;
}

export interface ComposedQuestionRow {
  question_version_id: string;
  question_id: string;
  title: string;
  difficulty: Difficulty;
  languages: Language[];
  points: number;
}

export async function listComposedQuestions(tx: Tx, versionId: string): Promise<ComposedQuestionRow[]> {
  const rows = await tx
    .selectFrom('assessment_question as composed')
    .innerJoin('question_version as v', 'v.id', 'composed.question_version_id')
    .select([
      'v.id as question_version_id',
      'v.question_id',
      'v.title',
      'v.difficulty',
      'v.languages',
      'points',
    ])
    .where('composed.assessment_version_id', '=', versionId)
    .orderBy('position')
    .execute();
  return rows as ComposedQuestionRow[];
}

/** Two who save or publish at once take turns here. */
export async function lockAssessment(
  tx: Tx,
  assessmentId: string,
): Promise<{ id: string; state: AssessmentState } | undefined> {
  const row = await tx
    .selectFrom('assessment')
    .select(['id', 'state'])
    .where('id', '=', assessmentId)
    .forUpdate()
    .executeTakeFirst();
  return row && { id: row.id, state: row.state as AssessmentState };
}

/** What an invitation names: the newest published version. */
export async function findPublishedVersion(
  tx: Tx,
  assessmentId: string,
): Promise<{ id: string; title: string; duration_minutes: number } | undefined> {
  return tx
    .selectFrom('assessment_version')
    .select(['id', 'title', 'duration_minutes'])
    .where('assessment_id', '=', assessmentId)
    .where('published_at', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}
