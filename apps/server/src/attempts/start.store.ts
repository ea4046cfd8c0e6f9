import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

export async function findAttemptOf(
  tx: Tx,
  invitationId: string,
): Promise<{ id: string; state: string } | undefined> {
  return tx
    .selectFrom('attempt')
    .select(['id', 'state'])
    .where('invitation_id', '=', invitationId)
    .executeTakeFirst();
}

export interface StartedAttempt {
  id: string;
  organization_id: string;
  candidate_id: string;
  deadline_at: Date;
}

/** The honour code of the assessment that the invitation names, if it has one. */
export async function findHonourCode(tx: Tx, invitationId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('invitation as i')
    .innerJoin('assessment_version as w', 'w.id', 'i.assessment_version_id')
    .select('w.honour_code_name')
    .where('i.id', '=', invitationId)
    .executeTakeFirst();
  return row?.honour_code_name ?? undefined;
}

/** The one attempt; its deadline is the end of its time, or of the window where a late start is cut short. */
export async function insertAttempt(
  tx: Tx,
  invitationId: string,
  candidateSessionId: string,
  honourCode: string | undefined,
): Promise<StartedAttempt> {
  const { rows } = await sql<StartedAttempt>`
    insert into attempt (organization_id, candidate_id, invitation_id, assessment_version_id, state,
      started_at, deadline_at, max_points, writer_session_id, honour_code_name, honour_code_accepted_at,
      break_seconds)
    select i.organization_id, i.candidate_id, i.id, i.assessment_version_id, 'in_progress', fairshot_now(),
      least(fairshot_now() + make_interval(mins => i.allotted_minutes),
            -- Extra time is never cut off by the window.
            case i.late_start when 'truncate'
              then i.closes_at + make_interval(mins => i.allotted_minutes - i.duration_minutes) end),
      (select coalesce(sum(q.points), 0) from assessment_question q
       where q.assessment_version_id = i.assessment_version_id),
      ${candidateSessionId}, ${honourCode ?? null}::text,
      case when ${honourCode ?? null}::text is not null then fairshot_now() end,
      i.break_minutes * 60
    from invitation i where i.id = ${invitationId}
    returning id, organization_id, candidate_id, deadline_at`.execute(tx);
  const attempt = rows[0];
  if (!attempt) throw new Error(`invitation ${invitationId} vanished while it was locked`);
  return attempt;
}

/**
 * The attempt's questions, each beginning in the first language of the assessment that the question knows. Two
 * statements: row-level security shows a candidate a question only once it stands in an attempt of theirs.
 */
export async function insertQuestions(tx: Tx, attemptId: string): Promise<void> {
  await sql`
    insert into attempt_question (organization_id, candidate_id, attempt_id, question_version_id, position,
      section, points, language)
    select a.organization_id, a.candidate_id, a.id, q.question_version_id, q.position, q.section, q.points,
      w.languages[1]
    from attempt a
    join assessment_version w on w.id = a.assessment_version_id
    join assessment_question q on q.assessment_version_id = w.id
    where a.id = ${attemptId}`.execute(tx);
  await sql`
    update attempt_question q
    set language = case v.kind when 'multiple_choice' then 'choices' else
      (select l from unnest(w.languages) with ordinality as t (l, place)
       where l = any (v.languages) order by place limit 1) end
    from question_version v, attempt a join assessment_version w on w.id = a.assessment_version_id
    where q.attempt_id = ${attemptId} and a.id = q.attempt_id and v.id = q.question_version_id
      and (v.kind = 'multiple_choice' or (not q.language = any (v.languages) and v.languages && w.languages))`.execute(
    tx,
  );
}
