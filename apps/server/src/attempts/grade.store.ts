import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** Whether every submission of the attempt has its verdict (runs do not count). */
export async function isWhollyJudged(tx: Tx, attemptId: string): Promise<boolean> {
  const waiting = await tx
    .selectFrom('submission')
    .select('id')
    .where('attempt_id', '=', attemptId)
    .where('kind', '=', 'submission')
    .where('state', 'in', ['queued', 'running', 'failed'])
    .limit(1)
    .executeTakeFirst();
  return waiting === undefined;
}

/** The sum over the questions of what their counting submission reached, in millipoints. */
export async function getScore(tx: Tx, attemptId: string): Promise<number> {
  const { rows } = await sql<{ score: number }>`
    select coalesce(sum(score_millipoints), 0)::int as score
    from counted_submission where attempt_id = ${attemptId}`.execute(tx);
  return rows[0]?.score ?? 0;
}

/** Attempts that are over, wholly judged and not graded: what a lost task leaves behind. */
export async function listGradable(tx: Tx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from attempt a
    where a.state in ('finished', 'terminated') and not exists (
      select from submission s where s.attempt_id = a.id and s.kind = 'submission'
        and s.state in ('queued', 'running', 'failed'))
    order by a.finished_at limit ${limit}`.execute(tx);
  return rows.map((row) => row.id);
}
