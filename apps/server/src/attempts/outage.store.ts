import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** Silence of the api that counts as an outage; a restart takes less. */
export const LONGEST_SILENCE = '15 seconds';

/** Given back to one attempt for all outages together; what is beyond it a person decides. */
const MOST_SECONDS = 7200;

/** Whether candidates cannot reach us just now, or could not and have not been given the time back yet. */
export async function isServiceAway(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ is_away: boolean }>`
    select exists (select from service_beat where beat_at < now() - ${LONGEST_SILENCE}::interval)
      or exists (select from outage where credited_at is null) as is_away`.execute(tx);
  return rows[0]?.is_away ?? false;
}

/** The oldest outage that nobody was given time for yet, held against a second worker. */
export async function lockUncreditedOutage(tx: Tx): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from outage where credited_at is null order by ended_at limit 1 for update skip locked`.execute(
    tx,
  );
  return rows[0]?.id;
}

export interface Credited {
  attempt_id: string;
  organization_id: string;
  candidate_id: string;
}

/**
 * Gives every attempt that ran during the outage the seconds back in which it did, but those that came back already,
 * as a pause or for a line that was lost. The outage was measured in real time, attempts live in the rules' time: the
 * shift between them is added.
 */
export async function creditOutage(tx: Tx, outageId: string): Promise<Credited[]> {
  const { rows } = await sql<Credited>`
    with gap as (
      select id, began_at + (fairshot_now() - now()) as began_at, ended_at + (fairshot_now() - now()) as ended_at
      from outage where id = ${outageId}
    ), due as (
      select a.id as attempt_id, a.organization_id, a.candidate_id, gap.id as outage_id,
        tstzmultirange(tstzrange(gap.began_at, gap.ended_at)) as gives_back,
        least(
          ceil(coalesce((select sum(extract(epoch from upper(part) - lower(part))) from unnest(
            tstzmultirange(tstzrange(greatest(gap.began_at, a.started_at), gap.ended_at))
              - coalesce((select range_agg(c.gives_back) from time_credit c where c.attempt_id = a.id), '{}')) as part), 0)),
          ${MOST_SECONDS} - coalesce((select sum(c.seconds) from time_credit c
            where c.attempt_id = a.id and c.cause = 'outage'), 0))::int as seconds
      from attempt a cross join gap
      where a.state = 'in_progress' and a.started_at < gap.ended_at and a.deadline_at > gap.began_at
      for no key update of a
    ), credited as (
      insert into time_credit (organization_id, candidate_id, attempt_id, seconds, cause, reason, outage_id, gives_back)
      select organization_id, candidate_id, attempt_id, seconds, 'outage', 'Our service could not be reached', outage_id,
        gives_back
      from due where seconds > 0
      on conflict (attempt_id, outage_id) do nothing
      returning attempt_id, organization_id, candidate_id, seconds
    )
    update attempt a set deadline_at = a.deadline_at + make_interval(secs => credited.seconds)
    from credited where a.id = credited.attempt_id
    returning a.id as attempt_id, a.organization_id, a.candidate_id`.execute(tx);
  await sql`update outage set credited_at = now() where id = ${outageId}`.execute(tx);
  return rows;
}
