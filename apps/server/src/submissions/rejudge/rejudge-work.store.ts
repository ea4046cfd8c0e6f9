import {
  rejudgeItemLifecycle,
  type RejudgeItemEvent,
  rejudgeLifecycle,
} from '@fairshot/contracts/submissions/rejudge.lifecycle';
import { type RawBuilder, sql, type UpdateObject } from 'kysely';

import type { Tx } from '../../platform/database.ts';
import { LEASE_SECONDS } from '../../platform/hold-lease.ts';
import type { Tables } from '../../platform/tables.ts';
import {
  type CaseResultRow,
  type CaseToJudge,
  hasItsChecker,
  type Judgement,
  MAX_LEASES,
} from '../judging.store.ts';

/** The right to judge one submission anew; it counts only while its number is the present one. */
export interface ItemLease {
  itemId: string;
  rejudgeId: string;
  organizationId: string;
  number: number;
  /** Which try this is, from 1. */
  tries: number;
}

/** How many rejudges are looked at: enough that several slots never want the same one. */
const NEXT_REJUDGES = 3;

/** Takes what is due next in these languages: rejudges take turns, and within one it goes as they were handed in. */
export async function takeNextItem(tx: Tx, languages: readonly string[]): Promise<ItemLease | undefined> {
  const isWaiting = sql`i.state = 'queued' and (i.not_before is null or i.not_before <= now())
    and s.language = any (${languages}::text[]) ${hasItsChecker(sql`r`, languages)}`;
  return take(
    tx,
    sql`id = (
      with turns as (
        select r.id, (select max(t.taken_at) from rejudge_item t where t.rejudge_id = r.id) as served
        from rejudge r
        where r.state = 'running' and exists (
          select from rejudge_item i join submission s on s.id = i.submission_id
          where i.rejudge_id = r.id and ${isWaiting})
        order by 2 nulls first, r.asked_at limit ${NEXT_REJUDGES}
      )
      select i.id from turns
      join rejudge r on r.id = turns.id
      join rejudge_item i on i.rejudge_id = r.id
      join submission s on s.id = i.submission_id
      where ${isWaiting}
      order by turns.served nulls first, i.id limit 1 for update of i skip locked)`,
  );
}

async function take(tx: Tx, which: RawBuilder<unknown>): Promise<ItemLease | undefined> {
  const { rows } = await sql<ItemLease>`
    update rejudge_item
    set state = ${rejudgeItemLifecycle.target('take')}, lease = lease + 1, tries = tries + 1, not_before = null,
      taken_at = clock_timestamp(), leased_until = now() + make_interval(secs => ${LEASE_SECONDS})
    where ${which}
    returning id as "itemId", rejudge_id as "rejudgeId", organization_id as "organizationId", lease as number,
      tries`.execute(tx);
  return rows[0];
}

/** Renews the lease; false where it is no longer ours, or the rejudge was cancelled and the item is gone. */
export async function renewItem(tx: Tx, lease: ItemLease): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update rejudge_item set leased_until = now() + make_interval(secs => ${LEASE_SECONDS})
    where id = ${lease.itemId} and lease = ${lease.number} and state = 'running'`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** What is judged, and by whose cases. */
export interface ItemWork {
  language: string;
  source: string;
  /** The version that judges. */
  questionVersionId: string;
  /** The version that its candidate sat with. */
  satVersionId: string;
  submissionId: string;
  attemptId: string;
  candidateId: string;
}

export async function getItemWork(tx: Tx, itemId: string): Promise<ItemWork | undefined> {
  const { rows } = await sql<ItemWork>`
    select s.language, s.source, r.question_version_id as "questionVersionId",
      s.question_version_id as "satVersionId", s.id as "submissionId", s.attempt_id as "attemptId",
      s.candidate_id as "candidateId"
    from rejudge_item i join rejudge r on r.id = i.rejudge_id join submission s on s.id = i.submission_id
    where i.id = ${itemId}`.execute(tx);
  return rows[0];
}

export interface CaseToRejudge extends CaseToJudge {
  /** The sample of the version sat with which it is the same. */
  shown_case_id: string | null;
}

/**
 * The cases of the version that judges. A sample is one only if the candidate's version shows the same input and answer
 * as one: what was hidden from them stays hidden, whatever a later version shows.
 */
export async function listCasesToRejudge(tx: Tx, work: ItemWork): Promise<CaseToRejudge[]> {
  const { rows } = await sql<CaseToRejudge>`
    select t.id, t.position, t.is_sample and shown.id is not null as is_sample, t.weight, t.group_name,
      encode(t.input_sha256, 'hex') as input_sha256, encode(t.answer_sha256, 'hex') as answer_sha256,
      case when t.is_sample then shown.id end as shown_case_id
    from test_case t
    left join lateral (
      select o.id from test_case o
      where o.question_version_id = ${work.satVersionId} and o.is_sample and o.input_sha256 = t.input_sha256
        and o.answer_sha256 = t.answer_sha256
      order by o.position limit 1
    ) shown on true
    where t.question_version_id = ${work.questionVersionId}
    order by t.position`.execute(tx);
  return rows;
}

/** Holds the rejudge so that of two items which end together the second concludes; false where it runs no more. */
export async function lockRunningRejudge(tx: Tx, rejudgeId: string): Promise<boolean> {
  const { rows } = await sql`
    select from rejudge where id = ${rejudgeId} and state = 'running' for no key update`.execute(tx);
  return rows.length > 0;
}

export type RejudgedCase = CaseResultRow & { shown_case_id: string | null };

/** Keeps what was found beside the verdict that counts; false where the lease is no longer the present one. */
export async function storeFound(
  tx: Tx,
  lease: ItemLease,
  judgement: Judgement,
  cases: RejudgedCase[],
  caseCount: number,
): Promise<boolean> {
  if (!(await move(tx, lease, 'judge', { ...judgement, case_count: caseCount, leased_until: null }))) {
    return false;
  }
  const rows = cases.map((it) => ({
    organization_id: lease.organizationId,
    item_id: lease.itemId,
    ...it,
  }));
  if (rows.length > 0) await tx.insertInto('rejudge_case').values(rows).execute();
  return true;
}

/** Puts the item back, under a new number, so that nothing of this try is taken for a result. */
export async function requeueItem(
  tx: Tx,
  lease: ItemLease,
  options: { countsAsTry: boolean; pauseSeconds: number },
): Promise<boolean> {
  return move(tx, lease, 'requeue', {
    lease: lease.number + 1,
    leased_until: null,
    not_before: sql<Date>`now() + make_interval(secs => ${options.pauseSeconds})`,
    tries: options.countsAsTry ? lease.tries : lease.tries - 1,
  });
}

/** Sets it aside as our failure. */
export async function giveUpItem(tx: Tx, lease: ItemLease): Promise<boolean> {
  return move(tx, lease, 'give_up', { leased_until: null });
}

async function move(
  tx: Tx,
  lease: ItemLease,
  event: RejudgeItemEvent,
  changes: UpdateObject<Tables, 'rejudge_item'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('rejudge_item')
    .set({ ...changes, state: rejudgeItemLifecycle.target(event) })
    .where('id', '=', lease.itemId)
    .where('lease', '=', lease.number)
    .where('state', 'in', rejudgeItemLifecycle.sources(event))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Makes the rejudge ready once none of its items has anything left to do; the caller holds it. */
export async function concludeRejudge(tx: Tx, rejudgeId: string): Promise<void> {
  await sql`
    update rejudge r set state = ${rejudgeLifecycle.target('conclude')}, ready_at = fairshot_now()
    where r.id = ${rejudgeId} and r.state = any (${rejudgeLifecycle.sources('conclude')}::text[]) and not exists (
      select from rejudge_item i where i.rejudge_id = r.id and i.state in ('queued', 'running'))`.execute(tx);
}

export async function isItemQueued(tx: Tx, itemId: string): Promise<boolean> {
  const { rows } = await sql`select from rejudge_item where id = ${itemId} and state = 'queued'`.execute(tx);
  return rows.length > 0;
}

/** Puts back what a judge that fell silent held; what silenced every judge so far is set aside instead. */
export async function releaseSilentItems(tx: Tx): Promise<{ id: string; state: string }[]> {
  const { rows } = await sql<{ id: string; state: string }>`
    update rejudge_item
    set state = case when tries >= ${MAX_LEASES} then ${rejudgeItemLifecycle.target('give_up')}
                     else ${rejudgeItemLifecycle.target('requeue')} end,
      lease = lease + 1, leased_until = null
    where id in (select id from rejudge_item where state = 'running' and leased_until < now()
                 for update skip locked limit 200)
    returning id, state`.execute(tx);
  return rows;
}

/** Items that wait for a judge; adding their tasks again does no harm. */
export async function listWaitingItems(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.id from rejudge_item i join rejudge r on r.id = i.rejudge_id join question q on q.id = r.question_id
    where i.state = 'queued' and r.state = 'running' and q.kind = 'coding' and r.asked_at < fairshot_now() - interval '1 minute'
    order by i.id limit 1000`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Rejudges that run although nothing of them is left to do. */
export async function listStrandedRejudges(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from rejudge r
    where r.state = 'running' and not exists (
      select from rejudge_item i where i.rejudge_id = r.id and i.state in ('queued', 'running'))
    limit 100`.execute(tx);
  return rows.map(({ id }) => id);
}
