import {
  rejudgeItemLifecycle,
  rejudgeLifecycle,
  type RejudgeState,
} from '@fairshot/contracts/submissions/rejudge.lifecycle';
import { submissionLifecycle } from '@fairshot/contracts/submissions/submission.lifecycle';
import { sql } from 'kysely';

import type { Tx } from '../../platform/database.ts';
import { IS_CHANGED, IS_OUTDATED } from './read-rejudge.store.ts';

/** Ends it without effect; false where it was settled before. */
export async function cancel(tx: Tx, rejudgeId: string, memberId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('rejudge')
    .set({
      state: rejudgeLifecycle.target('cancel'),
      settled_by: memberId,
      settled_at: sql<Date>`fairshot_now()`,
    })
    .where('id', '=', rejudgeId)
    .where('state', 'in', rejudgeLifecycle.sources('cancel'))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** All that was found goes with them. */
export async function deleteItems(tx: Tx, rejudgeId: string): Promise<void> {
  await tx.deleteFrom('rejudge_item').where('rejudge_id', '=', rejudgeId).execute();
}

interface Settled {
  organizationId: string;
  memberId: string;
  rejudgeId: string;
  idempotencyKey: string;
}

/** Says that it counts from now on; false where it is not ready, or another was faster. */
export async function apply(tx: Tx, settled: Settled): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('rejudge')
    .set({
      state: rejudgeLifecycle.target('apply'),
      settled_by: settled.memberId,
      settled_at: sql<Date>`fairshot_now()`,
      apply_key: settled.idempotencyKey,
    })
    .where('id', '=', settled.rejudgeId)
    .where('organization_id', '=', settled.organizationId)
    .where('state', 'in', rejudgeLifecycle.sources('apply'))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function findStanding(
  tx: Tx,
  organizationId: string,
  rejudgeId: string,
): Promise<{ state: RejudgeState; apply_key: string | null } | undefined> {
  const { rows } = await sql<{ state: RejudgeState; apply_key: string | null }>`
    select state, apply_key from rejudge
    where organization_id = ${organizationId} and id = ${rejudgeId}`.execute(tx);
  return rows[0];
}

export interface ChosenItem {
  id: string;
  submission_id: string;
  attempt_id: string;
}

/** What can be applied: changed, and still as it was looked at. All of that, or of the items named. */
export async function listChosen(
  tx: Tx,
  rejudgeId: string,
  itemIds: string[] | undefined,
): Promise<ChosenItem[]> {
  const { rows } = await sql<ChosenItem>`
    select i.id, i.submission_id, s.attempt_id
    from rejudge_item i join submission s on s.id = i.submission_id
    where i.rejudge_id = ${rejudgeId} and i.state = 'judged' and ${IS_CHANGED} and not ${IS_OUTDATED}
      and (${itemIds ?? null}::uuid[] is null or i.id = any (${itemIds ?? null}::uuid[]))`.execute(tx);
  return rows;
}

/**
 * Puts what was found in the place of what counted, under a new lease of each submission, so that the cases of before
 * stay under theirs. Returns how many submissions still were as they had been looked at.
 */
export async function replaceVerdicts(tx: Tx, settled: Settled, itemIds: string[]): Promise<number> {
  await sql`
    insert into verdict_history (organization_id, submission_id, rejudge_id, replaced_by, lease, verdict, first_failed,
      passed_permille, time_ms, wall_ms, memory_kb, compiler_output, case_count, judged_at)
    select s.organization_id, s.id, i.rejudge_id, ${settled.memberId}, s.lease, s.verdict, s.first_failed,
      coalesce(s.passed_permille, 0), s.time_ms, s.wall_ms, s.memory_kb, s.compiler_output, s.case_count, s.judged_at
    from rejudge_item i join submission s on s.id = i.submission_id
    where i.id = any (${itemIds}::uuid[]) and s.lease = i.seen_lease
      and s.state = any (${submissionLifecycle.sources('rejudge')}::text[])`.execute(tx);
  const { numAffectedRows } = await sql`
    update submission s
    set state = ${submissionLifecycle.target('rejudge')}, lease = s.lease + 1, verdict = i.verdict,
      first_failed = i.first_failed, passed_permille = i.passed_permille, time_ms = i.time_ms, wall_ms = i.wall_ms,
      memory_kb = i.memory_kb, compiler_output = i.compiler_output, case_count = i.case_count,
      judged_at = fairshot_now()
    from rejudge_item i
    where i.id = any (${itemIds}::uuid[]) and s.id = i.submission_id and s.lease = i.seen_lease
      and s.state = any (${submissionLifecycle.sources('rejudge')}::text[])`.execute(tx);
  await sql`
    insert into case_result (organization_id, candidate_id, submission_id, lease, position, test_case_id, shown_case_id,
      is_sample, verdict, time_ms, wall_ms, memory_kb, exit_code, signal, stdout, stderr)
    select c.organization_id, s.candidate_id, s.id, s.lease, c.position, c.test_case_id, c.shown_case_id, c.is_sample,
      c.verdict, c.time_ms, c.wall_ms, c.memory_kb, c.exit_code, c.signal, c.stdout, c.stderr
    from rejudge_item i
    join submission s on s.id = i.submission_id and s.lease = i.seen_lease + 1
    join rejudge_case c on c.item_id = i.id
    where i.id = any (${itemIds}::uuid[])`.execute(tx);
  await sql`
    update rejudge_item set state = ${rejudgeItemLifecycle.target('apply')}
    where id = any (${itemIds}::uuid[])`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
