import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

interface HistoryRow {
  id: string;
  number: number;
  title: string;
  published_at: Date | null;
  edited_at: Date;
  edited_by: string | null;
  note: string;
}

export async function listVersions(tx: Tx, questionId: string): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select v.id, v.number, v.title, v.published_at, v.edited_at, account.name as edited_by, v.note
    from question_version v
    left join member on member.id = v.edited_by
    left join account on account.id = member.account_id
    where v.question_id = ${questionId}
    order by v.number desc`.execute(tx);
  return rows;
}

interface UsageRow {
  question_version_id: string;
  assessment_id: string;
  title: string;
  number: number;
  attempts: number;
}

/** The versions of assessments that name a version of the question, and how many sat each. */
export async function listUsage(tx: Tx, questionId: string): Promise<UsageRow[]> {
  const { rows } = await sql<UsageRow>`
    select composed.question_version_id, w.assessment_id, w.title, w.number,
      (select count(*)::int from attempt where attempt.assessment_version_id = w.id) as attempts
    from question_version v
    join assessment_question composed on composed.question_version_id = v.id
    join assessment_version w on w.id = composed.assessment_version_id
    where v.question_id = ${questionId}
    order by w.title, w.number desc`.execute(tx);
  return rows;
}
