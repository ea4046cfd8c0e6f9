import type { InvitationState } from '@fairshot/contracts/invitations/invitation.lifecycle';
import type { Language } from '@fairshot/contracts/questions/language';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** An invitation as its candidate sees it. */
export interface CandidateInvitationRow {
  id: string;
  organization_id: string;
  state: InvitationState;
  is_over: boolean;
  organization: string;
  candidate_name: string;
  candidate_email: string;
  inviter_name: string | null;
  inviter_email: string | null;
  title: string;
  instructions: string;
  allotted_minutes: number;
  extra_minutes: number;
  break_minutes: number;
  question_count: number;
  max_points: number;
  languages: Language[];
  submissions_policy: 'one_final' | 'last' | 'best';
  visibility: 'none' | 'samples' | 'score' | 'full';
  visibility_when: 'at_once' | 'at_end' | 'after_release' | 'never';
  honour_code_name: string | null;
  honour_code_text: string;
  sections: { title: string; suggested_minutes: number | null; questions: number; points: number }[];
  opens_at: Date;
  closes_at: Date;
  time_zone: string;
  late_start: 'truncate' | 'full';
  minutes_if_started_now: number;
  now: Date;
  offers_practice: boolean;
  practice_attempt_id: string | null;
  attempt_id: string | null;
  attempt_state: string | null;
  writer_session_id: string | null;
}

/** What the holder of a link may know before they are a candidate: whose it is. */
export async function findByLink(
  tx: Tx,
  tokenHash: Buffer,
): Promise<{ id: string; candidate_id: string } | undefined> {
  return tx
    .selectFrom('invitation')
    .select(['id', 'candidate_id'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
}

export async function findInvitationOf(
  tx: Tx,
  candidateId: string,
  invitationId: string,
): Promise<CandidateInvitationRow | undefined> {
  const { rows } = await sql<CandidateInvitationRow>`
    select i.id, i.organization_id, i.state, i.closes_at <= fairshot_now() as is_over,
      organization.name as organization, candidate.name as candidate_name, candidate.email as candidate_email,
      account.name as inviter_name, account.email as inviter_email,
      v.title, v.instructions, i.allotted_minutes,
      i.allotted_minutes - i.duration_minutes as extra_minutes, i.break_minutes, v.languages, v.submissions_policy, v.visibility,
      v.visibility_when, v.honour_code_name, v.honour_code_text, sections.list as sections,
      questions.count as question_count, questions.points as max_points,
      i.opens_at, i.closes_at, i.time_zone, i.late_start,
      -- Before the window opens: what they would have at its opening.
      case i.late_start
        when 'full' then i.allotted_minutes
        else greatest(0, least(i.allotted_minutes, i.allotted_minutes - i.duration_minutes +
          floor(extract(epoch from i.closes_at - greatest(fairshot_now(), i.opens_at)) / 60)))
      end::int as minutes_if_started_now,
      fairshot_now() as now,
      v.offers_practice, practice.practice_attempt_id,
      attempt.id as attempt_id, attempt.state as attempt_state, attempt.writer_session_id
    from invitation i
    join organization on organization.id = i.organization_id
    join candidate on candidate.id = i.candidate_id
    join assessment_version v on v.id = i.assessment_version_id
    cross join lateral (
      select count(*)::int as count, coalesce(sum(points), 0)::int as points from assessment_question
      where assessment_version_id = v.id
    ) questions
    cross join lateral (
      select coalesce(json_agg(json_build_object('title', s.title, 'suggested_minutes', s.suggested_minutes,
        'questions', q.count, 'points', q.points) order by s.position), '[]') as list
      from assessment_section s cross join lateral (
        select count(*)::int as count, coalesce(sum(points), 0)::int as points from assessment_question
        where assessment_version_id = v.id and section = s.position
      ) q
      where s.assessment_version_id = v.id
    ) sections
    left join member on member.id = i.created_by
    left join account on account.id = member.account_id
    left join attempt on attempt.invitation_id = i.id
    left join practice on practice.invitation_id = i.id
    where i.id = ${invitationId} and i.candidate_id = ${candidateId}`.execute(tx);
  return rows[0];
}
