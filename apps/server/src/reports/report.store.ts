import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

export interface AttemptRow {
  id: string;
  candidate_id: string;
  candidate_name: string;
  candidate_email: string;
  assessment_id: string;
  assessment_version_id: string;
  title: string;
  version: number;
  state: string;
  started_at: Date;
  deadline_at: Date;
  finished_at: Date | null;
  finished_by: 'candidate' | 'clock' | 'policy' | 'staff' | null;
  score_millipoints: number | null;
  max_points: number;
  integrity_outcome: 'clear' | 'to_review' | 'confirmed' | 'overturned';
  organization: string;
  invited_at: Date | null;
  duration_minutes: number;
  submissions_policy: 'one_final' | 'last' | 'best';
  receipt_code: string | null;
}

/** Rows of the candidates list at most; the list can be narrowed to one assessment. */
const MOST = 2_000;

/** Attempts of the organization, newest first; one of them if it is named. */
export async function listAttemptRows(
  tx: Tx,
  organizationId: string,
  wanted: { assessmentId?: string | undefined; attemptId?: string },
): Promise<AttemptRow[]> {
  const { assessmentId = null, attemptId = null } = wanted;
  const { rows } = await sql<AttemptRow>`
    select a.id, c.id as candidate_id, c.name as candidate_name, c.email as candidate_email,
      w.assessment_id, w.id as assessment_version_id, w.title, w.number as version, a.state, a.started_at,
      a.deadline_at, a.finished_at, a.finished_by,
      case when a.state = 'graded' then a.score_millipoints end as score_millipoints, a.max_points,
      a.integrity_outcome, o.name as organization, i.sent_at as invited_at, i.duration_minutes,
      w.submissions_policy, a.receipt_code
    from attempt a
    join organization o on o.id = a.organization_id
    join candidate c on c.id = a.candidate_id
    join invitation i on i.id = a.invitation_id
    join assessment_version w on w.id = a.assessment_version_id
    where a.organization_id = ${organizationId} and a.started_at is not null
      and (${assessmentId}::uuid is null or w.assessment_id = ${assessmentId})
      and (${attemptId}::uuid is null or a.id = ${attemptId})
    order by a.started_at desc, a.id desc
    limit ${MOST}`.execute(tx);
  return rows;
}

export interface AnswerRow {
  question_version_id: string;
  position: number;
  title: string;
  difficulty: 'easy' | 'medium' | 'hard';
  points: number;
  counted_id: string | null;
  score_millipoints: number;
}

export async function listAnswerRows(tx: Tx, attemptId: string): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    select q.question_version_id, q.position, v.title, v.difficulty, q.points, c.submission_id as counted_id,
      coalesce(c.score_millipoints, 0) as score_millipoints
    from attempt_question q
    join question_version v on v.id = q.question_version_id
    left join counted_submission c on c.attempt_id = q.attempt_id and c.question_version_id = q.question_version_id
    where q.attempt_id = ${attemptId}
    order by q.position`.execute(tx);
  return rows;
}

export interface SubmissionRow {
  id: string;
  question_version_id: string;
  kind: 'run' | 'submission';
  origin: 'candidate' | 'deadline' | 'finish';
  language: string;
  state: string;
  verdict: string | null;
  passed_permille: number | null;
  time_ms: number | null;
  memory_kb: number | null;
  submitted_at: Date;
  counts: boolean;
  /** Only where it was asked for. */
  source: string | null;
  compiler_output: string | null;
}

/** An attempt's runs and submissions in the order they came, with the code of those that count. */
export async function listSubmissionRows(tx: Tx, attemptId: string): Promise<SubmissionRow[]> {
  const { rows } = await sql<SubmissionRow>`
    select s.id, s.question_version_id, s.kind, s.origin, s.language, s.state, s.verdict, s.passed_permille,
      s.time_ms, s.memory_kb, s.submitted_at, c.submission_id is not null as counts,
      case when c.submission_id is not null then s.source end as source,
      case when c.submission_id is not null then s.compiler_output end as compiler_output
    from submission s
    left join counted_submission c on c.attempt_id = s.attempt_id and c.submission_id = s.id
    where s.attempt_id = ${attemptId}
    order by s.submitted_at, s.id`.execute(tx);
  return rows;
}

/** One submission with its code. */
export async function findSubmissionRow(
  tx: Tx,
  organizationId: string,
  submissionId: string,
): Promise<SubmissionRow | undefined> {
  const { rows } = await sql<SubmissionRow>`
    select s.id, s.question_version_id, s.kind, s.origin, s.language, s.state, s.verdict, s.passed_permille,
      s.time_ms, s.memory_kb, s.submitted_at, c.submission_id is not null as counts, s.source, s.compiler_output
    from submission s
    left join counted_submission c on c.attempt_id = s.attempt_id and c.submission_id = s.id
    where s.id = ${submissionId} and s.organization_id = ${organizationId}`.execute(tx);
  return rows[0];
}

export interface KeptAsideRow {
  question_version_id: string;
  language: string;
  source: string;
  refused_at: Date;
}

/** What a page that had been taken over still sent, in the order it was refused. */
export async function listKeptAsideRows(tx: Tx, attemptId: string): Promise<KeptAsideRow[]> {
  const { rows } = await sql<KeptAsideRow>`
    select question_version_id, language, source, refused_at
    from draft_conflict
    where attempt_id = ${attemptId}
    order by refused_at, id`.execute(tx);
  return rows;
}

export interface CaseRow {
  submission_id: string;
  position: number;
  name: string | null;
  is_sample: boolean;
  weight: number;
  verdict: string;
  time_ms: number;
  memory_kb: number;
  exit_code: number | null;
  signal: string | null;
}

export async function listCaseRows(tx: Tx, submissionIds: string[]): Promise<CaseRow[]> {
  if (submissionIds.length === 0) return [];
  const { rows } = await sql<CaseRow>`
    select r.submission_id, r.position, t.name, r.is_sample, coalesce(t.weight, 0) as weight, r.verdict, r.time_ms,
      r.memory_kb, r.exit_code, r.signal
    from case_result r
    join submission s on s.id = r.submission_id and s.lease = r.lease
    left join test_case t on t.id = r.test_case_id
    where r.submission_id = any (${submissionIds}::uuid[])
    order by r.submission_id, r.position`.execute(tx);
  return rows;
}

export interface VisitRow {
  question_version_id: string;
  from: Date;
  to: Date;
}

/** Each turn to a question lasts until the next one, or until the attempt ended or will have. */
export async function listVisitRows(tx: Tx, attemptId: string): Promise<VisitRow[]> {
  const { rows } = await sql<VisitRow>`
    select v.question_version_id, v.entered_at as "from",
      greatest(v.entered_at, coalesce(lead(v.entered_at) over (order by v.entered_at, v.id), a.finished_at,
        least(fairshot_now(), a.deadline_at))) as "to"
    from question_visit v join attempt a on a.id = v.attempt_id
    where v.attempt_id = ${attemptId}
    order by v.entered_at, v.id`.execute(tx);
  return rows;
}

/** Scores of everybody graded on this version, in percent with one decimal, lowest first. */
export async function listCohortPercents(tx: Tx, assessmentVersionId: string): Promise<number[]> {
  const { rows } = await sql<{ percent: number }>`
    select round(score_millipoints / (10.0 * max_points), 1) as percent
    from attempt
    where assessment_version_id = ${assessmentVersionId} and state = 'graded' and max_points > 0
      and score_millipoints is not null
    order by 1`.execute(tx);
  return rows.map((row) => row.percent);
}
