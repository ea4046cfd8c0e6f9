import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/**
 * Makes a submission of every question's last edited draft that holds something the last submission does not:
 * typed after it, and different. A starter nobody touched is no answer, and "one final submission" that was
 * made stands. Answers the new submissions.
 */
export async function insertDraftsAsSubmissions(
  tx: Tx,
  attemptId: string,
  origin: 'finish' | 'deadline',
): Promise<{ id: string; language: string }[]> {
  const { rows } = await sql<{ id: string; language: string }>`
    with edited as (
      select distinct on (question_version_id) question_version_id, language, source, saved_at
      from draft where attempt_id = ${attemptId}
      order by question_version_id, saved_at desc, revision desc
    )
    insert into submission (organization_id, candidate_id, attempt_id, question_version_id, kind, origin,
      is_final, language, source, case_count, idempotency_key)
    select a.organization_id, a.candidate_id, a.id, e.question_version_id, 'submission', ${origin},
      w.submissions_policy = 'one_final', e.language, e.source, count_cases(e.question_version_id), gen_random_uuid()
    from attempt a
    join assessment_version w on w.id = a.assessment_version_id
    cross join edited e
    join question_version v on v.id = e.question_version_id
    left join lateral (
      select language, source, submitted_at from submission
      where attempt_id = a.id and question_version_id = e.question_version_id and kind = 'submission'
      order by submitted_at desc, id desc limit 1
    ) s on true
    where a.id = ${attemptId}
      and e.source ~ '\\S'
      and btrim(e.source, E' \\n\\r\\t') is distinct from btrim(v.starters ->> e.language, E' \\n\\r\\t')
      and (s.submitted_at is null or (e.saved_at > s.submitted_at
        and (e.language, e.source) is distinct from (s.language, s.source)))
      and not (w.submissions_policy = 'one_final' and s.submitted_at is not null)
    returning id, language`.execute(tx);
  return rows;
}
