import { sql } from 'kysely';

import type { Tx } from '../../platform/database.ts';

export interface QueueRow {
  runs: number;
  submissions: number;
  authors: number;
  rejudges: number;
  running: number;
  oldest_ms: number | null;
}

/** What waits for a judge at this moment; choices are compared without one. */
export async function getQueue(tx: Tx): Promise<QueueRow> {
  const { rows } = await sql<QueueRow>`
    select count(*) filter (where state = 'queued' and kind = 'run')::int as runs,
      count(*) filter (where state = 'queued' and kind = 'submission')::int as submissions,
      (select count(*)::int from sandbox_work where state = 'queued') as authors,
      (select count(*)::int from rejudge_item where state = 'queued') as rejudges,
      count(*) filter (where state = 'running')::int as running,
      floor(extract(epoch from fairshot_now() - min(submitted_at) filter (where state = 'queued')) * 1000)::int as oldest_ms
    from submission where state in ('queued', 'running') and language <> 'choices'`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('a count gave no row');
  return row;
}

export interface WaitRow {
  kind: 'run' | 'submission';
  count: number;
  p50_ms: number;
  p95_ms: number;
  longest_ms: number;
}

/**
 * From arrival to the hands of a judge, of what was taken within the last hour. `taken_at` is in the time of processes,
 * so the clock that rules go by is led back to it.
 */
export async function listWaits(tx: Tx): Promise<WaitRow[]> {
  const { rows } = await sql<WaitRow>`
    with waited as (
      select kind, greatest(0, extract(epoch from taken_at - (submitted_at - (fairshot_now() - now()))) * 1000) as ms
      from submission where taken_at > now() - interval '1 hour' and language <> 'choices'
    )
    select kind, count(*)::int as count,
      percentile_cont(0.5) within group (order by ms)::int as p50_ms,
      percentile_cont(0.95) within group (order by ms)::int as p95_ms, max(ms)::int as longest_ms
    from waited group by kind order by kind`.execute(tx);
  return rows;
}

export interface SetAsideRow {
  id: string;
  organization: string;
  question: string;
  language: string;
  kind: 'run' | 'submission';
  submitted_at: Date;
}

export async function listSetAside(tx: Tx, most: number): Promise<SetAsideRow[]> {
  const { rows } = await sql<SetAsideRow>`
    select s.id, o.name as organization, v.title as question, s.language, s.kind, s.submitted_at
    from submission s
    join organization o on o.id = s.organization_id
    join question_version v on v.id = s.question_version_id
    where s.state = 'failed'
    order by s.submitted_at desc, s.id limit ${most}`.execute(tx);
  return rows;
}

export async function countSetAside(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('submission')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('state', '=', 'failed')
    .executeTakeFirstOrThrow();
  return row.count;
}
