import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';
import { countPeople } from './assessment.store.ts';

export interface VersionRow {
  version_id: string;
  number: number;
  title: string;
  question_count: number;
  max_points: number;
  saved_by: string | null;
  saved_at: Date;
  published_at: Date | null;
  invited: number;
  in_progress: number;
  finished: number;
}

/** Every version of one assessment, newest first, with who relies on it. */
export async function listVersions(tx: Tx, assessmentId: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select v.id as version_id, v.number, v.title, v.saved_at, v.published_at, account.name as saved_by,
      questions.question_count, questions.max_points, people.invited, people.in_progress, people.finished
    from assessment_version v
    left join member on member.id = v.saved_by
    left join account on account.id = member.account_id
    cross join lateral (
      select count(*)::int as question_count, coalesce(sum(points), 0)::int as max_points
      from assessment_question where assessment_version_id = v.id
    ) questions
    cross join lateral (${countPeople(sql`assessment_version.id = v.id`)}) people
    where v.assessment_id = ${assessmentId}
    order by v.number desc`.execute(tx);
  return rows;
}
