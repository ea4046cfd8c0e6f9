import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

export interface OwnQuestion {
  organization_id: string;
  candidate_id: string;
  attempt_id: string;
  question_version_id: string;
  attempt_state: string;
  languages: string[];
}

/** One question of the candidate's attempt, unlocked: what is remembered here decides nothing. */
export async function findOwnQuestion(
  tx: Tx,
  candidateId: string,
  attemptId: string,
  questionVersionId: string,
): Promise<OwnQuestion | undefined> {
  const { rows } = await sql<OwnQuestion>`
    select q.organization_id, q.candidate_id, q.attempt_id, q.question_version_id, a.state as attempt_state,
      case v.kind when 'multiple_choice' then array['choices'] else
        array(select l from unnest(w.languages) as t (l) where l = any (v.languages)) end as languages
    from attempt_question q
    join attempt a on a.id = q.attempt_id
    join assessment_version w on w.id = a.assessment_version_id
    join question_version v on v.id = q.question_version_id
    where q.attempt_id = ${attemptId} and q.question_version_id = ${questionVersionId}
      and q.candidate_id = ${candidateId}`.execute(tx);
  return rows[0];
}

/** Turns that are counted in one attempt; somebody who turns every second for an hour stays below. */
const MOST_VISITS = 5_000;

/** Notes the turn, unless the candidate is on that question already, and that the question was seen. */
export async function insertVisit(tx: Tx, question: OwnQuestion): Promise<void> {
  await sql`
    insert into question_visit (organization_id, candidate_id, attempt_id, question_version_id)
    select ${question.organization_id}, ${question.candidate_id}, ${question.attempt_id}, ${question.question_version_id}
    where ${question.question_version_id}::uuid is distinct from (
      select question_version_id from question_visit where attempt_id = ${question.attempt_id}
      order by entered_at desc, id desc limit 1)
      and (select count(*) from question_visit where attempt_id = ${question.attempt_id}) < ${MOST_VISITS}`.execute(
    tx,
  );
  await tx
    .updateTable('attempt_question')
    .set({ first_seen_at: sql<Date>`fairshot_now()` })
    .where('attempt_id', '=', question.attempt_id)
    .where('question_version_id', '=', question.question_version_id)
    .where('first_seen_at', 'is', null)
    .execute();
}

export async function updateMemory(
  tx: Tx,
  question: OwnQuestion,
  memory: { language?: string | undefined; markedForReview?: boolean | undefined },
): Promise<void> {
  await sql`
    update attempt_question
    set language = coalesce(${memory.language ?? null}, language),
      marked_for_review = coalesce(${memory.markedForReview ?? null}, marked_for_review)
    where attempt_id = ${question.attempt_id} and question_version_id = ${question.question_version_id}`.execute(
    tx,
  );
}
