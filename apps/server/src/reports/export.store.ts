import type { CandidateFilter } from '@fairshot/contracts/reports/candidates.contract';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

export interface NewExport {
  organizationId: string;
  accountId: string;
  kind: 'candidates' | 'results';
  assessmentId: string | undefined;
  filter: CandidateFilter;
  timeZone: string;
  idempotencyKey: string;
}

/** Keeps what was asked for, unless the key was used; answers what stands under the key. */
export async function insertExport(tx: Tx, asked: NewExport): Promise<{ id: string; created_at: Date }> {
  await tx
    .insertInto('export')
    .values({
      organization_id: asked.organizationId,
      account_id: asked.accountId,
      kind: asked.kind,
      assessment_id: asked.assessmentId ?? null,
      filters: JSON.stringify(asked.filter),
      time_zone: asked.timeZone,
      idempotency_key: asked.idempotencyKey,
    })
    .onConflict((row) => row.columns(['organization_id', 'idempotency_key']).doNothing())
    .execute();
  return tx
    .selectFrom('export')
    .select(['id', 'created_at'])
    .where('organization_id', '=', asked.organizationId)
    .where('idempotency_key', '=', asked.idempotencyKey)
    .executeTakeFirstOrThrow();
}

export interface ExportRow {
  kind: 'candidates' | 'results';
  assessment_id: string | null;
  filters: CandidateFilter;
  time_zone: string;
  created_at: Date;
}

/** What this member asked for; another's export is not theirs to fetch. */
export async function findExport(
  tx: Tx,
  exportId: string,
  accountId: string,
): Promise<ExportRow | undefined> {
  const { rows } = await sql<ExportRow>`
    select kind, assessment_id, filters, time_zone, created_at from export
    where id = ${exportId} and account_id = ${accountId}`.execute(tx);
  return rows[0];
}

/** The title an assessment goes by: that of its newest version. */
export async function findTitle(tx: Tx, assessmentId: string): Promise<string | undefined> {
  const { rows } = await sql<{ title: string }>`
    select title from assessment_version where assessment_id = ${assessmentId}
    order by number desc limit 1`.execute(tx);
  return rows[0]?.title;
}

export interface AskedQuestion {
  question_id: string;
  title: string;
}

/** Every question that any published version asks, in the order of the newest version that asks it. */
export async function listAskedQuestions(tx: Tx, assessmentId: string): Promise<AskedQuestion[]> {
  const { rows } = await sql<AskedQuestion>`
    select question_id, title from (
      select distinct on (q.question_id) q.question_id, q.title, v.number, c.position
      from assessment_version v
      join assessment_question c on c.assessment_version_id = v.id
      join question_version q on q.id = c.question_version_id
      where v.assessment_id = ${assessmentId} and v.published_at is not null
      order by q.question_id, v.number desc
    ) newest
    order by number desc, position`.execute(tx);
  return rows;
}

export interface ScoredQuestion {
  attempt_id: string;
  question_id: string;
  points: number;
  score_millipoints: number;
}

/** What each question of these attempts brought. */
export async function listScoredQuestions(tx: Tx, attemptIds: string[]): Promise<ScoredQuestion[]> {
  const { rows } = await sql<ScoredQuestion>`
    select q.attempt_id, v.question_id, q.points, coalesce(s.score_millipoints, 0) as score_millipoints
    from attempt_question q
    join question_version v on v.id = q.question_version_id
    left join counted_submission s on s.attempt_id = q.attempt_id
      and s.question_version_id = q.question_version_id
    where q.attempt_id = any (${attemptIds}::uuid[])`.execute(tx);
  return rows;
}
