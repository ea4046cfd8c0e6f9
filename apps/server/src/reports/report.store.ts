import type { KeptBecause } from '@fairshot/contracts/attempts/kept-texts.contract';
import type { Verdict } from '@fairshot/contracts/submissions/verdict';
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
  honour_code_name: string | null;
  honour_code_text: string;
  honour_code_accepted_at: Date | null;
}

/** One attempt of the organization. */
export async function findAttemptRow(
  tx: Tx,
  organizationId: string,
  attemptId: string,
): Promise<AttemptRow | undefined> {
  const { rows } = await sql<AttemptRow>`
    select a.id, c.id as candidate_id, c.name as candidate_name, c.email as candidate_email,
      w.assessment_id, w.id as assessment_version_id, w.title, w.number as version, a.state, a.started_at,
      a.deadline_at, a.finished_at, a.finished_by,
      case when a.state = 'graded' then a.score_millipoints end as score_millipoints, a.max_points,
      a.integrity_outcome, o.name as organization, i.sent_at as invited_at, i.duration_minutes,
      w.submissions_policy, a.receipt_code, a.honour_code_name, w.honour_code_text, a.honour_code_accepted_at
    from attempt a
    join organization o on o.id = a.organization_id
    join candidate c on c.id = a.candidate_id
    join invitation i on i.id = a.invitation_id
    join assessment_version w on w.id = a.assessment_version_id
    where a.organization_id = ${organizationId} and a.id = ${attemptId} and a.started_at is not null`.execute(
    tx,
  );
  return rows[0];
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
  pressed_at: Date | null;
  is_in_grace: boolean;
  counts: boolean;
  /** Only where it was asked for. */
  source: string | null;
  compiler_output: string | null;
}

/** An attempt's runs and submissions in the order they came, with the code of those that count. */
export async function listSubmissionRows(tx: Tx, attemptId: string): Promise<SubmissionRow[]> {
  const { rows } = await sql<SubmissionRow>`
    select s.id, s.question_version_id, s.kind, s.origin, s.language, s.state, s.verdict, s.passed_permille,
      s.time_ms, s.memory_kb, s.submitted_at, s.pressed_at,
      s.origin = 'candidate' and s.submitted_at > a.deadline_at as is_in_grace, c.submission_id is not null as counts,
      case when c.submission_id is not null then s.source end as source,
      case when c.submission_id is not null then s.compiler_output end as compiler_output
    from submission s
    join attempt a on a.id = s.attempt_id
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
      s.time_ms, s.memory_kb, s.submitted_at, s.pressed_at,
      s.origin = 'candidate' and s.submitted_at > a.deadline_at as is_in_grace, c.submission_id is not null as counts, s.source, s.compiler_output
    from submission s
    join attempt a on a.id = s.attempt_id
    left join counted_submission c on c.attempt_id = s.attempt_id and c.submission_id = s.id
    where s.id = ${submissionId} and s.organization_id = ${organizationId}`.execute(tx);
  return rows[0];
}

export interface KeptAsideRow {
  question_version_id: string;
  language: string;
  source: string;
  refused_at: Date;
  refused_as: KeptBecause;
}

/** What was refused and kept, in the order it was refused; not what the same browser saved after a pause. */
export async function listKeptAsideRows(tx: Tx, attemptId: string): Promise<KeptAsideRow[]> {
  const { rows } = await sql<KeptAsideRow>`
    select question_version_id, language, source, refused_at, refused_as
    from draft_conflict k
    where attempt_id = ${attemptId} and not (refused_as = 'attempt_paused' and exists (
      select from draft d where d.attempt_id = k.attempt_id and d.question_version_id = k.question_version_id
        and d.language = k.language and d.writer_epoch = k.writer_epoch and d.revision >= k.revision))
    order by refused_at, id`.execute(tx);
  return rows;
}

export interface ChoiceRow {
  question_version_id: string;
  position: number;
  text: string;
  explanation: string;
  is_correct: boolean;
}

/** The choices of the attempt's multiple-choice questions, in the author's order. */
export async function listChoiceRows(tx: Tx, attemptId: string): Promise<ChoiceRow[]> {
  return tx
    .selectFrom('choice as c')
    .innerJoin('attempt_question as q', 'q.question_version_id', 'c.question_version_id')
    .select(['c.question_version_id', 'c.position', 'c.text', 'c.explanation', 'c.is_correct'])
    .where('q.attempt_id', '=', attemptId)
    .orderBy('c.question_version_id')
    .orderBy('c.position')
    .execute();
}

/** Of answers that count by a rejudge: the choices of the version that graded them, under the version that was sat. */
export async function listRejudgedChoiceRows(tx: Tx, attemptId: string): Promise<ChoiceRow[]> {
  const { rows } = await sql<ChoiceRow>`
    select s.question_version_id, c.position, c.text, c.explanation, c.is_correct
    from counted_submission t
    join submission s on s.id = t.submission_id
    cross join lateral (
      select b.question_version_id from verdict_history h join rejudge b on b.id = h.rejudge_id
      where h.submission_id = s.id order by h.lease desc limit 1
    ) graded
    join choice c on c.question_version_id = graded.question_version_id
    where t.attempt_id = ${attemptId} and s.language = 'choices'
    order by 1, 2`.execute(tx);
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

/** What happened to the attempt besides answers, in order; that somebody may rest is not for those who grade. */
export async function listEventRows(
  tx: Tx,
  attemptId: string,
): Promise<{ kind: string; happened_at: Date }[]> {
  return tx
    .selectFrom('attempt_event')
    .select(['kind', 'happened_at'])
    .where('attempt_id', '=', attemptId)
    .where('kind', 'not in', ['take_break', 'end_break'])
    .orderBy('happened_at')
    .orderBy('id')
    .execute();
}

export interface JudgedAgainRow {
  submission_id: string;
  who: string;
  happened_at: Date;
}

/** Who had which submission judged anew. */
export async function listJudgedAgain(tx: Tx, attemptId: string): Promise<JudgedAgainRow[]> {
  const { rows } = await sql<JudgedAgainRow>`
    select s.submission_id, coalesce(p.name, 'Somebody who left') as who, s.happened_at
    from staff_act s left join account p on p.id = s.account_id
    where s.attempt_id = ${attemptId} and s.kind = 'judge_again'
    order by s.happened_at`.execute(tx);
  return rows;
}

export interface RejudgedRow {
  submission_id: string;
  rejudge_id: string;
  who: string;
  replaced_at: Date;
  reason: string;
  version: number;
  verdict: Verdict;
  passed_permille: number;
}

/** Verdicts of the attempt that a rejudge replaced. */
export async function listRejudged(tx: Tx, attemptId: string): Promise<RejudgedRow[]> {
  const { rows } = await sql<RejudgedRow>`
    select h.submission_id, h.rejudge_id, coalesce(p.name, 'Somebody who left') as who, h.replaced_at, r.reason,
      v.number as version, h.verdict, h.passed_permille
    from verdict_history h
    join submission s on s.id = h.submission_id
    join rejudge r on r.id = h.rejudge_id
    join question_version v on v.id = r.question_version_id
    left join member m on m.id = h.replaced_by left join account p on p.id = m.account_id
    where s.attempt_id = ${attemptId}
    order by h.replaced_at, h.id`.execute(tx);
  return rows;
}

export interface CaseContentRow {
  input: Buffer;
  expected: Buffer;
  stdout: Buffer | null;
  stderr: Buffer | null;
  longest: number;
}

/** What stood in one case of a submission's present judging, each text cut at `most` bytes. */
export async function findCaseContent(
  tx: Tx,
  organizationId: string,
  wanted: { submissionId: string; position: number; most: number },
): Promise<CaseContentRow | undefined> {
  const { submissionId, position, most } = wanted;
  const { rows } = await sql<CaseContentRow>`
    select substring(coalesce(i.content, s.own_input, '') from 1 for ${most}) as input,
      substring(coalesce(e.content, '') from 1 for ${most}) as expected,
      substring(r.stdout from 1 for ${most}) as stdout, substring(r.stderr from 1 for ${most}) as stderr,
      greatest(length(coalesce(i.content, s.own_input)), length(e.content), length(r.stdout), length(r.stderr), 0)
        as longest
    from case_result r
    join submission s on s.id = r.submission_id and s.lease = r.lease
    left join test_case t on t.id = r.test_case_id
    left join test_data i on i.organization_id = t.organization_id and i.sha256 = t.input_sha256
    left join test_data e on e.organization_id = t.organization_id and e.sha256 = t.answer_sha256
    where r.submission_id = ${submissionId} and r.position = ${position}
      and s.organization_id = ${organizationId}`.execute(tx);
  return rows[0];
}
