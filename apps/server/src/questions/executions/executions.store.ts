import type { ExecutionFilter, LimitMet } from '@fairshot/contracts/questions/executions.contract';
import type { Language } from '@fairshot/contracts/questions/language';
import { sql } from 'kysely';

import { PRACTICE_GROUND } from '../../organizations/practice-ground.ts';
import type { Tx } from '../../platform/database.ts';

/** Whose program it was: a candidate's in an attempt, or an author's in the sandbox. */
export type ExecutedFor =
  | {
      /** A rejudge is a member's doing with a candidate's program. */
      work: 'run' | 'submission' | 'rejudge';
      organizationId: string;
      candidateId: string;
      attemptId: string;
      submissionId: string;
    }
  | { work: 'proof' | 'trial'; organizationId: string; workId: string };

export interface Execution {
  source_sha256: Buffer;
  language: Language;
  engine: string;
  judge: string;
  verdict: string;
  case_count: number;
  limits_met: LimitMet[];
  time_ms: number;
  wall_ms: number;
  memory_kb: number;
}

/** Adds what was executed. Where the attempt or the work is gone meanwhile, so is what is kept of it. */
export async function insertExecution(tx: Tx, whose: ExecutedFor, it: Execution): Promise<void> {
  const found = sql`${it.source_sha256}, ${it.language}, ${it.engine}, ${it.judge}, ${it.verdict}, ${it.case_count}::int,
    ${it.limits_met}::text[], ${it.time_ms}::int, ${it.wall_ms}::int, ${it.memory_kb}::int`;
  const columns = sql.raw(
    'source_sha256, language, engine, judge, verdict, case_count, limits_met, time_ms, wall_ms, memory_kb',
  );
  if ('attemptId' in whose) {
    await sql`
      insert into execution (organization_id, work, candidate_id, attempt_id, submission_id, ${columns})
      select a.organization_id, ${whose.work}, a.candidate_id, a.id, ${whose.submissionId}::uuid, ${found}
      from attempt a where a.id = ${whose.attemptId}`.execute(tx);
    return;
  }
  await sql`
    insert into execution (organization_id, work, member_id, ${columns})
    select w.organization_id, ${whose.work}, coalesce(p.started_by, t.requested_by), ${found}
    from sandbox_work w left join proof p on p.id = w.proof_id left join trial t on t.work_id = w.id
    where w.id = ${whose.workId}`.execute(tx);
}

export interface RecentWalls {
  count: number;
  limits_met: LimitMet[];
  first_at: Date;
  last_at: Date;
}

/** The attempt's executions of the last minutes that met one of these walls. */
export async function countRecentWalls(
  tx: Tx,
  attemptId: string,
  walls: readonly LimitMet[],
  minutes: number,
): Promise<RecentWalls> {
  const { rows } = await sql<RecentWalls>`
    select count(distinct e.id)::int as count, min(e.executed_at) as first_at, max(e.executed_at) as last_at,
      coalesce(array_agg(distinct met.wall order by met.wall), '{}') as limits_met
    from execution e cross join lateral unnest(e.limits_met) as met (wall)
    where e.attempt_id = ${attemptId} and e.work <> 'rejudge' and met.wall = any (${walls}::text[])
      and e.executed_at > fairshot_now() - make_interval(mins => ${minutes})`.execute(tx);
  const [recent] = rows;
  if (!recent) throw new Error('a count gave no row');
  return recent;
}

/** Lengthens the notice of the last minutes; false where there is none. */
export async function extendNotice(
  tx: Tx,
  attemptId: string,
  met: readonly LimitMet[],
  minutes: number,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update execution_notice set count = count + 1, last_at = fairshot_now(),
      limits_met = array(select distinct unnest(limits_met || ${met}::text[]) order by 1)
    where attempt_id = ${attemptId} and last_at > fairshot_now() - make_interval(mins => ${minutes})`.execute(
    tx,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

export async function insertNotice(
  tx: Tx,
  whose: Extract<ExecutedFor, { attemptId: string }>,
  { count, limits_met, first_at, last_at }: RecentWalls,
): Promise<void> {
  await sql`
    insert into execution_notice (organization_id, candidate_id, attempt_id, count, limits_met, first_at, last_at)
    values (${whose.organizationId}, ${whose.candidateId}, ${whose.attemptId}, ${count}, ${limits_met}::text[], ${first_at},
      ${last_at})`.execute(tx);
}

export interface ListedExecution extends Execution {
  id: string;
  executed_at: Date;
  work: 'run' | 'submission' | 'rejudge' | 'proof' | 'trial';
  organization: string;
  person: string | null;
  attempt_id: string | null;
}

/** Who practises is promised that nobody sees it; whoever invited them may look after the machines as well. */
const IS_NO_PRACTICE = sql`c.organization_id <> ${PRACTICE_GROUND}`;

/** Newest first, those that the filter lets through. */
export async function listExecutions(
  tx: Tx,
  { search, limitMet, attemptId, before }: ExecutionFilter,
  limit: number,
): Promise<ListedExecution[]> {
  const words = search?.trim() ?? '';
  const like = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const { rows } = await sql<ListedExecution>`
    select e.id, e.executed_at, e.work, o.name as organization, e.attempt_id, e.source_sha256, e.language, e.engine, e.judge,
      e.verdict, e.case_count, e.limits_met, e.time_ms, e.wall_ms, e.memory_kb,
      coalesce(nullif(c.name, ''), c.email, a.name) as person
    from execution e join organization o on o.id = e.organization_id
    left join candidate c on c.id = e.candidate_id and ${IS_NO_PRACTICE}
    left join member m on m.id = e.member_id left join account a on a.id = m.account_id
    where (${attemptId ?? null}::uuid is null or e.attempt_id = ${attemptId ?? null}::uuid)
      and (${limitMet ?? null}::text is null or ${limitMet ?? null}::text = any (e.limits_met))
      and (${words} = '' or o.name ilike ${like} or c.name ilike ${like} or c.email ilike ${like} or a.name ilike ${like}
        or (${words} ~ '^[0-9a-fA-F]{6,64}$' and encode(e.source_sha256, 'hex') like lower(${words}) || '%'))
      and (${before ?? null}::uuid is null
        or (e.executed_at, e.id) < (select executed_at, id from execution last where last.id = ${before ?? null}::uuid))
    order by e.executed_at desc, e.id desc limit ${limit}`.execute(tx);
  return rows;
}

export interface ListedNotice extends RecentWalls {
  id: string;
  organization: string;
  person: string | null;
  attempt_id: string;
}

export async function listNotices(tx: Tx, limit: number): Promise<ListedNotice[]> {
  const { rows } = await sql<ListedNotice>`
    select n.id, n.attempt_id, n.count, n.limits_met, n.first_at, n.last_at, o.name as organization,
      coalesce(nullif(c.name, ''), c.email) as person
    from execution_notice n join organization o on o.id = n.organization_id
    left join candidate c on c.id = n.candidate_id and ${IS_NO_PRACTICE}
    order by n.last_at desc, n.id desc limit ${limit}`.execute(tx);
  return rows;
}

/** Forgets what is older than so many months, some of it at a time; how many rows went. */
export async function deleteOldExecutions(tx: Tx, months: number, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from execution where id in (
      select id from execution where executed_at < fairshot_now() - make_interval(months => ${months}) limit ${limit}
    )`.execute(tx);
  await sql`delete from execution_notice where last_at < fairshot_now() - make_interval(months => ${months})`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0n);
}
