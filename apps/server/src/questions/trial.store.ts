import type { Trial, TrialRequest } from '@fairshot/contracts/questions/proof.contract';
import type { SandboxWorkState } from '@fairshot/contracts/questions/sandbox-work.lifecycle';
import { sql } from 'kysely';

import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';

/** What a trial has come to so far; grows while it is worked on. */
export type TrialOutcome = Pick<Trial, 'checks' | 'ran' | 'generated'>;

export interface TrialRow {
  id: string;
  state: SandboxWorkState;
  request: TrialRequest;
  outcome: TrialOutcome;
}

/** Two members who begin trials at the same moment are counted one after the other. */
export async function lockTrialsOf(tx: Tx, organizationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('trials of ' || ${organizationId}::text, 0))`.execute(
    tx,
  );
}

export async function findTrialByKey(tx: Tx, idempotencyKey: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('trial')
    .select('work_id')
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();
  return row?.work_id;
}

export async function insertTrial(
  tx: Tx,
  caller: ActingMember,
  trial: { workId: string; idempotencyKey: string; request: TrialRequest },
): Promise<void> {
  await tx
    .insertInto('trial')
    .values({
      work_id: trial.workId,
      organization_id: caller.organizationId,
      requested_by: caller.memberId,
      idempotency_key: trial.idempotencyKey,
      request: JSON.stringify(trial.request),
    })
    .execute();
}

export async function findTrial(tx: Tx, workId: string): Promise<TrialRow | undefined> {
  const { rows } = await sql<TrialRow>`
    select t.work_id as id, w.state, t.request, t.outcome
    from trial t join sandbox_work w on w.id = t.work_id where t.work_id = ${workId}`.execute(tx);
  return rows[0];
}

export async function storeOutcome(tx: Tx, workId: string, outcome: TrialOutcome): Promise<void> {
  await tx
    .updateTable('trial')
    .set({ outcome: JSON.stringify(outcome) })
    .where('work_id', '=', workId)
    .execute();
}

/** The organization's trials under way, and the seconds until it may begin another by their number per minute. */
export async function countTrials(
  tx: Tx,
  perMinute: number,
): Promise<{ underWay: number; secondsToWait: number }> {
  const { rows } = await sql<{ under_way: number; wait: number | null }>`
    select (select count(*)::int from sandbox_work
            where proof_id is null and state in ('queued', 'running')) as under_way,
      (select ceil(extract(epoch from added_at + interval '1 minute' - fairshot_now()))::int from sandbox_work
       where proof_id is null and added_at > fairshot_now() - interval '1 minute'
       order by added_at desc offset ${perMinute - 1}::int limit 1) as wait`.execute(tx);
  return { underWay: rows[0]?.under_way ?? 0, secondsToWait: Math.max(0, rows[0]?.wait ?? 0) };
}
