import { attemptLifecycle } from '@fairshot/contracts/attempts/attempt.lifecycle';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

export async function lockAttempts(tx: Tx, attemptIds: readonly string[]): Promise<void> {
  await sql`select from attempt where id = any (${attemptIds}::uuid[]) order by id for no key update`.execute(
    tx,
  );
}

/** The sum of what counts, as grading takes it, where it is another one by now; with an event for each. */
export async function regrade(
  tx: Tx,
  attemptIds: readonly string[],
): Promise<{ id: string; organization_id: string }[]> {
  const { rows } = await sql<{ id: string; organization_id: string }>`
    with score as (
      select a.id, coalesce((select sum(c.score_millipoints) from counted_submission c
        where c.attempt_id = a.id), 0)::int as millipoints
      from attempt a where a.id = any (${attemptIds}::uuid[])
    ), regraded as (
      update attempt a
      set state = ${attemptLifecycle.target('regrade')}, score_millipoints = score.millipoints
      from score
      where score.id = a.id and a.state = any (${attemptLifecycle.sources('regrade')}::text[])
        and a.score_millipoints is distinct from score.millipoints
      returning a.id, a.organization_id, a.candidate_id
    ), told as (
      insert into attempt_event (organization_id, candidate_id, attempt_id, kind)
      select organization_id, candidate_id, id, 'regrade' from regraded
    )
    select id, organization_id from regraded`.execute(tx);
  return rows;
}
