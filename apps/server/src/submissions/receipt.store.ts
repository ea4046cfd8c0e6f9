import type { AnswerLanguage } from '@fairshot/contracts/questions/language';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

export interface SubmissionReceipt {
  organization: string;
  organization_id: string;
  submitted_at: Date;
  position: number;
  language: AnswerLanguage;
  bytes: number;
  sha256: string;
  origin: 'candidate' | 'deadline' | 'finish';
  policy: 'one_final' | 'last' | 'best';
  /** Other submissions to the question; those that came later; of these, those the candidate made. */
  others: number;
  later: number;
  later_by_candidate: number;
}

export async function findSubmissionReceipt(tx: Tx, code: string): Promise<SubmissionReceipt | undefined> {
  const { rows } = await sql<SubmissionReceipt>`
    select o.name as organization, o.id as organization_id, s.submitted_at, q.position, s.language, octet_length(s.source) as bytes,
      encode(sha256(convert_to(s.source, 'UTF8')), 'hex') as sha256, s.origin, w.submissions_policy as policy,
      other.others, other.later, other.later_by_candidate
    from submission s
    join attempt_question q on q.attempt_id = s.attempt_id and q.question_version_id = s.question_version_id
    join attempt a on a.id = s.attempt_id
    join assessment_version w on w.id = a.assessment_version_id
    join organization o on o.id = s.organization_id
    cross join lateral (
      select count(*)::int as others,
        count(*) filter (where (t.submitted_at, t.id) > (s.submitted_at, s.id))::int as later,
        count(*) filter (where (t.submitted_at, t.id) > (s.submitted_at, s.id) and t.origin = 'candidate')::int
          as later_by_candidate
      from submission t
      where t.attempt_id = s.attempt_id and t.question_version_id = s.question_version_id
        and t.kind = 'submission' and t.state <> 'cancelled' and t.id <> s.id
    ) other
    where s.receipt_code = ${code} and s.kind = 'submission'`.execute(tx);
  return rows[0];
}

export interface AttemptReceipt {
  organization: string;
  organization_id: string;
  finished_at: Date;
  finished_by: 'candidate' | 'clock' | 'policy' | 'staff';
  submissions: { question: number; code: string; receivedAt: string }[];
}

export async function findAttemptReceipt(tx: Tx, code: string): Promise<AttemptReceipt | undefined> {
  const { rows } = await sql<AttemptReceipt>`
    select o.name as organization, o.id as organization_id, a.finished_at, a.finished_by,
      coalesce((
        select json_agg(json_build_object('question', last.position + 1, 'code', last.receipt_code,
          'receivedAt', last.submitted_at) order by last.position)
        from (
          select distinct on (q.position) q.position, s.receipt_code, s.submitted_at
          from attempt_question q
          join submission s on s.attempt_id = q.attempt_id and s.question_version_id = q.question_version_id
          where q.attempt_id = a.id and s.kind = 'submission' and s.state <> 'cancelled'
          order by q.position, s.submitted_at desc, s.id desc
        ) last), '[]') as submissions
    from attempt a join organization o on o.id = a.organization_id
    where a.receipt_code = ${code} and a.finished_at is not null`.execute(tx);
  return rows[0];
}
