import type { TakeOverPolicy } from '@fairshot/contracts/assessments/take-over-policy';
import type { TimeCredit } from '@fairshot/contracts/attempts/time-credit';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** The attempt with what surrounds it; one row. */
export interface SittingRow {
  id: string;
  state: string;
  started_at: Date;
  deadline_at: Date;
  paused_at: Date | null;
  paused_for: string | null;
  break_seconds_left: number;
  break_ends_at: Date | null;
  credits: TimeCredit[];
  finished_at: Date | null;
  finished_by: 'candidate' | 'clock' | 'policy' | 'staff' | null;
  writer_epoch: number;
  writer_session_id: string | null;
  receipt_code: string | null;
  score_millipoints: number | null;
  max_points: number;
  title: string;
  instructions: string;
  submissions_policy: 'one_final' | 'last' | 'best';
  /** What is shown of outcomes at this moment. */
  visibility: 'none' | 'samples' | 'score' | 'full';
  awaits_release: boolean;
  sections: { title: string; instructions: string; suggested_minutes: number | null }[];
  suggestions: boolean;
  take_over: TakeOverPolicy;
  line_credit_minutes: number;
  organization: string;
  name: string;
  email: string;
  now: Date;
}

export async function findSitting(
  tx: Tx,
  candidateId: string,
  attemptId: string,
): Promise<SittingRow | undefined> {
  const { rows } = await sql<SittingRow>`
    select a.id, a.state, a.started_at, a.deadline_at, a.paused_at, a.paused_for,
      a.break_seconds - a.break_used_seconds as break_seconds_left, a.break_ends_at,
      coalesce((select json_agg(json_build_object('id', t.id, 'seconds', t.seconds, 'cause', t.cause,
          'reason', t.reason, 'at', t.granted_at) order by t.granted_at, t.id)
        from time_credit t where t.attempt_id = a.id), '[]') as credits, a.finished_at, a.finished_by, a.writer_epoch,
      a.writer_session_id, a.receipt_code, a.score_millipoints, a.max_points,
      w.title, w.instructions, w.submissions_policy, w.suggestions, w.take_over, w.line_credit_minutes,
      shown_outcome(a.id) as visibility,
      w.visibility_when = 'after_release' and w.visibility <> 'none' and shown_outcome(a.id) = 'none' as awaits_release,
      (select coalesce(json_agg(json_build_object('title', s.title, 'instructions', s.instructions,
         'suggested_minutes', s.suggested_minutes) order by s.position), '[]')
       from assessment_section s where s.assessment_version_id = w.id) as sections,
      o.name as organization, c.name, c.email, fairshot_now() as now
    from attempt a
    join assessment_version w on w.id = a.assessment_version_id
    join organization o on o.id = a.organization_id
    join candidate c on c.id = a.candidate_id
    where a.id = ${attemptId} and a.candidate_id = ${candidateId} and a.started_at is not null`.execute(tx);
  return rows[0];
}

export interface SittingQuestion {
  question_version_id: string;
  position: number;
  section: number;
  points: number;
  language: string;
  marked_for_review: boolean;
  first_seen_at: Date | null;
  kind: 'coding' | 'multiple_choice';
  selection: 'one' | 'several' | null;
  choices: { number: number; text: string }[];
  title: string;
  statement: string;
  languages: string[];
  starters: Record<string, string>;
  time_limit_seconds: number;
  time_limit_by_language: Record<string, number>;
  memory_limit_mb: number;
  drafts: { language: string; source: string; revision: number; savedAt: string }[];
  submission_count: number;
  run_count: number;
  is_final: boolean;
}

/** Every question of the attempt with its drafts and counts, in one query however many there are. */
export async function listSittingQuestions(tx: Tx, attemptId: string): Promise<SittingQuestion[]> {
  const { rows } = await sql<SittingQuestion>`
    select q.question_version_id, q.position, q.section, q.points, q.language, q.marked_for_review, q.first_seen_at,
      v.kind, v.selection, v.title, v.statement, v.starters, v.time_limit_seconds, v.time_limit_by_language, v.memory_limit_mb,
      case v.kind when 'multiple_choice' then array['choices'] else
        array(select l from unnest(w.languages) with ordinality as t (l, place)
              where l = any (v.languages) order by place) end as languages,
      -- Shuffled by attempt: the same after every reload, another for the neighbour.
      coalesce((select json_agg(json_build_object('number', c.number, 'text', c.content) order by
          case when v.shuffle_choices then md5(q.attempt_id::text || q.question_version_id || c.number) end, c.number)
        from choices_of(v.id) c), '[]') as choices,
      coalesce(d.drafts, '[]') as drafts,
      coalesce(s.submission_count, 0) as submission_count, coalesce(s.run_count, 0) as run_count,
      coalesce(s.is_final, false) as is_final
    from attempt_question q
    join attempt a on a.id = q.attempt_id
    join assessment_version w on w.id = a.assessment_version_id
    join question_version v on v.id = q.question_version_id
    left join (
      select question_version_id, json_agg(json_build_object('language', language, 'source', source,
        'revision', revision, 'savedAt', saved_at) order by saved_at desc) as drafts
      from draft where attempt_id = ${attemptId} group by question_version_id
    ) d on d.question_version_id = q.question_version_id
    left join (
      select question_version_id, count(*) filter (where kind = 'submission')::int as submission_count,
        count(*) filter (where kind = 'run')::int as run_count, bool_or(is_final) as is_final
      from submission where attempt_id = ${attemptId} group by question_version_id
    ) s on s.question_version_id = q.question_version_id
    where q.attempt_id = ${attemptId}
    order by q.position`.execute(tx);
  return rows;
}

export interface SampleRow {
  question_version_id: string;
  name: string;
  input: Buffer;
  answer: Buffer;
  explanation: string;
}

/** The samples of all questions of the attempt; `is_sample` stands here and, again, in row-level security. */
export async function listSamples(tx: Tx, attemptId: string): Promise<SampleRow[]> {
  const { rows } = await sql<SampleRow>`
    select t.question_version_id, t.name, t.input, t.answer, t.explanation
    from test_case_content t
    join attempt_question q on q.question_version_id = t.question_version_id
    where q.attempt_id = ${attemptId} and t.is_sample
    order by t.question_version_id, t.position`.execute(tx);
  return rows;
}

/** What the receipt names for each question: the submission that was handed in last. */
export async function listHandedIn(
  tx: Tx,
  attemptId: string,
): Promise<
  {
    position: number;
    title: string;
    id: string | null;
    receipt_code: string | null;
    language: string | null;
    submitted_at: Date | null;
    pressed_at: Date | null;
    origin: 'candidate' | 'deadline' | 'finish' | null;
  }[]
> {
  const { rows } = await sql<Awaited<ReturnType<typeof listHandedIn>>[number]>`
    select q.position, v.title, s.id, s.receipt_code, s.language, s.submitted_at, s.pressed_at, s.origin
    from attempt_question q
    join question_version v on v.id = q.question_version_id
    left join lateral (
      select id, receipt_code, language, submitted_at, pressed_at, origin from submission
      where attempt_id = q.attempt_id and question_version_id = q.question_version_id and kind = 'submission'
      order by submitted_at desc, id desc limit 1
    ) s on true
    where q.attempt_id = ${attemptId}
    order by q.position`.execute(tx);
  return rows;
}
