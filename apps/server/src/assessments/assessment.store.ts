import type {
  HonourCode,
  IntegrityPreset,
  SubmissionsPolicy,
  Visibility,
  VisibilityWhen,
} from '@fairshot/contracts/assessments/assessment-draft';
import type { TakeOverPolicy } from '@fairshot/contracts/assessments/take-over-policy';
import type { AssessmentState } from '@fairshot/contracts/assessments/assessment.lifecycle';
import type { Language } from '@fairshot/contracts/questions/language';
import { type RawBuilder, sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** What one version of an assessment holds, without its questions. */
export interface ContentRow {
  version_id: string;
  number: number;
  revision: number;
  published_at: Date | null;
  title: string;
  instructions: string;
  duration_minutes: number;
  languages: Language[];
  submissions_policy: SubmissionsPolicy;
  visibility: Visibility;
  visibility_when: VisibilityWhen;
  suggestions: boolean;
  offers_practice: boolean;
  integrity_preset: IntegrityPreset;
  take_over: TakeOverPolicy;
  line_credit_minutes: number;
  honour_code: HonourCode;
  honour_code_text: string;
  honour_code_name: string | null;
  sections: { title: string; instructions: string; suggested_minutes: number | null }[];
  question_count: number;
  max_points: number;
  saved_by: string | null;
  saved_at: Date;
}

/** An assessment with the version the composer shows: the draft if there is one, else the newest published. */
export interface AssessmentRow extends ContentRow {
  id: string;
  state: AssessmentState;
  updated_at: Date;
  published_number: number | null;
  invited: number;
  in_progress: number;
  finished: number;
  released_by: string | null;
  released_at: Date | null;
}

export async function findAssessment(tx: Tx, assessmentId: string): Promise<AssessmentRow | undefined> {
  const { rows } = await sql<AssessmentRow>`
    select a.id, a.state, a.updated_at, ${CONTENT}, published.number as published_number,
      people.invited, people.in_progress, people.finished,
      release.released_at, releaser.name as released_by
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
    cross join lateral (${countPeople(sql`assessment_version.assessment_id = a.id`)}) people
    left join result_release release on release.assessment_id = a.id and release.taken_back_at is null
    left join member releasing on releasing.id = release.released_by
    left join account releaser on releaser.id = releasing.account_id
    where a.id = ${assessmentId}`.execute(tx);
  return rows[0];
}

/** One version of an assessment. */
export async function findVersion(
  tx: Tx,
  assessmentId: string,
  versionId: string,
): Promise<ContentRow | undefined> {
  const { rows } = await sql<ContentRow>`
    select ${CONTENT} from assessment_version v
    where v.assessment_id = ${assessmentId} and v.id = ${versionId}`.execute(tx);
  return rows[0];
}

/** The columns of a version called `v`. */
const CONTENT = sql`v.id as version_id, v.number, v.revision, v.published_at, v.title, v.instructions,
  v.duration_minutes, v.languages, v.submissions_policy, v.visibility, v.visibility_when, v.suggestions, v.offers_practice,
  v.integrity_preset, v.take_over, v.line_credit_minutes, v.honour_code, v.honour_code_text, v.honour_code_name, v.saved_at,
  (select account.name from member join account on account.id = member.account_id
   where member.id = v.saved_by) as saved_by,
  (select coalesce(json_agg(json_build_object('title', s.title, 'instructions', s.instructions,
     'suggested_minutes', s.suggested_minutes) order by s.position), '[]')
   from assessment_section s where s.assessment_version_id = v.id) as sections,
  (select count(*)::int from assessment_question q where q.assessment_version_id = v.id) as question_count,
  (select coalesce(sum(q.points), 0)::int from assessment_question q
   where q.assessment_version_id = v.id) as max_points`;

/** How many are invited to the versions that the condition names, and how far they are. */
export function countPeople(versions: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select count(*) filter (where invitation.state not in ('draft', 'revoked'))::int as invited,
      count(*) filter (where attempt.state in ('in_progress', 'paused'))::int as in_progress,
      count(*) filter (where attempt.state in ('finished', 'terminated', 'graded'))::int as finished
    from assessment_version
    join invitation on invitation.assessment_version_id = assessment_version.id
    left join attempt on attempt.invitation_id = invitation.id
    where ${versions}`;
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
