import {
  sandboxWorkLifecycle,
  type SandboxWorkEvent,
} from '@fairshot/contracts/questions/sandbox-work.lifecycle';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';
import { LEASE_SECONDS } from '../platform/hold-lease.ts';

/** Trouble of ours at one step this often sets the work aside as failed. */
export const MAX_TRIES = 3;

/** A judge that dies is not trouble yet; only work that silences every judge is dropped, after these. */
const MAX_LEASES = 6;

/** The right to do the next step of a piece of work; it counts only while its number is the present one. */
export interface WorkLease {
  workId: string;
  organizationId: string;
  /** Of a row of a proof; a trial where absent. */
  proofId: string | null;
  number: number;
  /** Which try of this step this is, from 1. */
  tries: number;
}

export async function insertWork(tx: Tx, organizationId: string, proofId?: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into sandbox_work (organization_id, proof_id) values (${organizationId}, ${proofId ?? null})
    returning id`.execute(tx);
  const id = rows[0]?.id;
  if (!id) throw new Error('an insert returned no row');
  return id;
}

/**
 * Takes work that waits, or whose judge has fallen silent; nothing where another holds or ended it, or where one of its
 * programs is in none of these languages.
 */
export async function takeWork(
  tx: Tx,
  workId: string,
  languages: readonly string[],
): Promise<WorkLease | undefined> {
  const { rows } = await sql<WorkLease>`
    update sandbox_work
    set state = ${sandboxWorkLifecycle.target('take')}, lease = lease + 1, tries = tries + 1,
      leased_until = now() + make_interval(secs => ${LEASE_SECONDS})
    where id = ${workId} and (state = 'queued' or (state = 'running' and leased_until < now()))
      and not exists (
        select from proof_row r where r.work_id = sandbox_work.id and r.language <> all (${languages}::text[]))
      and not exists (
        select from proof p where p.id = sandbox_work.proof_id and p.checker_language <> all (${languages}::text[]))
      and not exists (
        select from trial t cross join lateral jsonb_path_query(t.request, '$.**.language') as named (language)
        where t.work_id = sandbox_work.id and named.language #>> '{}' <> all (${languages}::text[]))
    returning id as "workId", organization_id as "organizationId", proof_id as "proofId", lease as number, tries`.execute(
    tx,
  );
  return rows[0];
}

/** Work that still waits for a judge. */
export async function findQueuedWork(
  tx: Tx,
  workId: string,
): Promise<{ id: string; proof_id: string | null } | undefined> {
  return tx
    .selectFrom('sandbox_work')
    .select(['id', 'proof_id'])
    .where('id', '=', workId)
    .where('state', '=', 'queued')
    .executeTakeFirst();
}

/** Renews the lease; false where it is no longer ours. */
export async function renewWork(tx: Tx, lease: WorkLease): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update sandbox_work set leased_until = now() + make_interval(secs => ${LEASE_SECONDS})
    where ${isHeld(lease)}`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Whether the lease is the present one, kept so until the transaction ends. */
export async function lockWork(tx: Tx, lease: WorkLease): Promise<boolean> {
  const { rows } = await sql`select from sandbox_work where ${isHeld(lease)} for update`.execute(tx);
  return rows.length > 0;
}

/** Puts the work back in the queue, under a new number, so that nothing of this step is taken for a result. */
export async function requeueWork(tx: Tx, lease: WorkLease, tries: number): Promise<boolean> {
  return move(tx, lease, 'requeue', tries);
}

export async function endWork(tx: Tx, lease: WorkLease): Promise<boolean> {
  return move(tx, lease, 'end', lease.tries);
}

/** Sets it aside as our failure. */
export async function giveUpWork(tx: Tx, lease: WorkLease): Promise<boolean> {
  return move(tx, lease, 'give_up', lease.tries);
}

async function move(tx: Tx, lease: WorkLease, event: SandboxWorkEvent, tries: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update sandbox_work
    set state = ${sandboxWorkLifecycle.target(event)}, lease = lease + 1, leased_until = null, tries = ${tries},
      queued_at = fairshot_now()
    where ${isHeld(lease)}`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

function isHeld(lease: WorkLease) {
  return sql`id = ${lease.workId} and lease = ${lease.number} and state = 'running'`;
}

/** Stops what a proof still wants; a judge at work on it learns within two seconds. */
export async function cancelWork(tx: Tx, proofId: string): Promise<void> {
  await tx
    .updateTable('sandbox_work')
    .set({ state: sandboxWorkLifecycle.target('cancel') })
    .where('proof_id', '=', proofId)
    .where('state', 'in', sandboxWorkLifecycle.sources('cancel'))
    .execute();
}

export interface OpenWork {
  id: string;
  organization_id: string;
  proof_id: string | null;
  state: string;
}

/** Puts back what a judge that fell silent held; what silenced every judge so far is set aside instead. */
export async function releaseSilentWork(tx: Tx): Promise<OpenWork[]> {
  const { rows } = await sql<OpenWork>`
    update sandbox_work
    set state = case when tries >= ${MAX_LEASES} then ${sandboxWorkLifecycle.target('give_up')}
                     else ${sandboxWorkLifecycle.target('requeue')} end,
      lease = lease + 1, leased_until = null, queued_at = fairshot_now()
    where id in (select id from sandbox_work where state = 'running' and leased_until < now()
                 for update skip locked limit 200)
    returning id, organization_id, proof_id, state`.execute(tx);
  return rows;
}

/** Work that has waited for a minute; adding its task again does no harm. */
export async function listWaitingWork(tx: Tx): Promise<OpenWork[]> {
  const { rows } = await sql<OpenWork>`
    select id, organization_id, proof_id, state from sandbox_work
    where state = 'queued' and queued_at < fairshot_now() - interval '1 minute'
    order by queued_at limit 1000`.execute(tx);
  return rows;
}

/** Trials are kept for a day; proofs that held for ever, others for a month and at least until the next one. */
export async function deleteOldWork(tx: Tx): Promise<void> {
  await sql`delete from sandbox_work
    where proof_id is null and added_at < fairshot_now() - interval '1 day'`.execute(tx);
  await sql`delete from proof p
    where p.state in ('failed', 'cancelled') and p.ended_at < fairshot_now() - interval '30 days'
      and exists (select from proof n where n.question_id = p.question_id and n.started_at > p.started_at)`.execute(
    tx,
  );
}
