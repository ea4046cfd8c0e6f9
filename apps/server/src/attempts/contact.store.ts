import { LEAST_LOSS_SECONDS } from '@fairshot/contracts/attempts/line-loss.contract';
import { type RawBuilder, sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** A browser that was heard, first and last, this long before the statement. */
export interface Heard {
  attemptId: string;
  candidateSessionId: string;
  firstMsAgo: number;
  lastMsAgo: number;
}

/**
 * Keeps when the writers of running attempts were heard, and each silence that ended with it. Whoever was heard and
 * does not write, or whose attempt does not run, leaves no trace. Two statements, however many were heard: in one, the
 * silence would be read from a row that the same statement had already moved on.
 */
export async function noteContacts(tx: Tx, heard: readonly Heard[]): Promise<void> {
  const who = heardNow(heard);
  await sql`
    with heard as (${who}), known as (
      -- In one order, so that two api processes never wait for each other in a circle.
      select attempt_id, candidate_session_id, heard_at
      from attempt_contact where attempt_id in (select id from heard) order by attempt_id for update
    )
    insert into line_loss (organization_id, candidate_id, attempt_id, candidate_session_id, lost_at, back_at)
    select h.organization_id, h.candidate_id, h.id, h.session_id, k.heard_at, h.first_at
    from heard h join known k on k.attempt_id = h.id and k.candidate_session_id = h.session_id
    where h.first_at >= k.heard_at + make_interval(secs => ${LEAST_LOSS_SECONDS})`.execute(tx);
  await sql`
    with heard as (${who})
    insert into attempt_contact (attempt_id, organization_id, candidate_id, candidate_session_id, heard_at)
    select id, organization_id, candidate_id, session_id, last_at from heard order by id
    on conflict (attempt_id) do update
    set candidate_session_id = excluded.candidate_session_id,
      heard_at = case when attempt_contact.candidate_session_id = excluded.candidate_session_id
        then greatest(attempt_contact.heard_at, excluded.heard_at) else excluded.heard_at end`.execute(tx);
}

function heardNow(heard: readonly Heard[]): RawBuilder<unknown> {
  const attempts = heard.map((one) => one.attemptId);
  const sessions = heard.map((one) => one.candidateSessionId);
  const firsts = heard.map((one) => one.firstMsAgo);
  const lasts = heard.map((one) => one.lastMsAgo);
  return sql`
    select a.id, a.organization_id, a.candidate_id, h.session_id,
      fairshot_now() - h.first_ms * interval '1 millisecond' as first_at,
      fairshot_now() - h.last_ms * interval '1 millisecond' as last_at
    from unnest(${attempts}::uuid[], ${sessions}::uuid[], ${firsts}::float8[], ${lasts}::float8[])
      as h (attempt_id, session_id, first_ms, last_ms)
    join attempt a on a.id = h.attempt_id and a.writer_session_id = h.session_id
    where a.state in ('in_progress', 'paused')`;
}
