import type { CandidateFilter } from '@fairshot/contracts/reports/candidates.contract';
import type { Standing } from '@fairshot/contracts/reports/standing';
import { type RawBuilder, sql } from 'kysely';

import type { Tx } from '../platform/database.ts';
import { holdsWords } from './search.store.ts';

/** An invitation, its candidate, and the attempt that came of it, if one did. */
export interface CandidateRow {
  invitation_id: string;
  attempt_id: string | null;
  candidate_id: string;
  candidate_name: string;
  candidate_email: string;
  assessment_id: string;
  title: string;
  version: number;
  standing: Standing;
  invitation_state: string;
  attempt_state: string | null;
  invited_at: Date;
  opened_at: Date | null;
  opens_at: Date;
  closes_at: Date;
  started_at: Date | null;
  deadline_at: Date | null;
  finished_at: Date | null;
  finished_by: 'candidate' | 'clock' | 'policy' | 'staff' | null;
  score_millipoints: number | null;
  max_points: number | null;
  integrity_outcome: 'clear' | 'to_review' | 'confirmed' | 'overturned' | null;
  asks_consent: boolean;
}

export interface Order {
  sort: 'latest' | 'name' | 'score';
  direction: 'ascending' | 'descending';
}

/** A page of those that fit, in order, and how many fit in all. */
export async function listCandidateRows(
  tx: Tx,
  organizationId: string,
  filter: CandidateFilter,
  page: Order & { size: number; offset: number },
): Promise<{ rows: CandidateRow[]; total: number }> {
  const direction = page.direction === 'ascending' ? sql`asc` : sql`desc`;
  // First only ids and what they are ordered by, so that 20,000 rows are sorted narrow; the page is filled up after.
  const { rows } = await sql<CandidateRow & { total: number; invitation_id: string | null }>`
    with fitting as materialized (
      select i.id, ${SORTS[page.sort]} as place
      from ${source(filter, page.sort)} where ${fits(organizationId, filter)}
    ), page as (
      select id, place from fitting order by place ${direction} nulls last, id ${direction}
      limit ${page.size} offset ${page.offset}
    )
    select t.total, filled.*
    from (select count(*)::int as total from fitting) t
    left join (
      select ${COLUMNS}, page.place, page.id as place_id from page
      join invitation i on i.id = page.id
      join candidate c on c.id = i.candidate_id
      join assessment_version v on v.id = i.assessment_version_id
      left join attempt a on a.invitation_id = i.id
    ) filled on true
    order by filled.place ${direction} nulls last, filled.place_id ${direction}`.execute(tx);
  return { rows: rows.filter((row) => row.invitation_id !== null), total: rows[0]?.total ?? 0 };
}

/** Those that fit, newest invitation first, after the one named last: for reading all of them in stretches. */
export async function listCandidateStretch(
  tx: Tx,
  organizationId: string,
  filter: CandidateFilter,
  stretch: { before: string | undefined; size: number },
): Promise<CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`
    select ${COLUMNS} from ${EVERYTHING}
    where ${fits(organizationId, filter)} and ${stretch.before ? sql`i.id < ${stretch.before}` : sql`true`}
    order by i.id desc limit ${stretch.size}`.execute(tx);
  return rows;
}

/** All of one person, newest first. */
export async function listRowsOfCandidate(tx: Tx, candidateId: string): Promise<CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`
    select ${COLUMNS} from ${EVERYTHING} where i.candidate_id = ${candidateId}
    order by ${SORTS.latest} desc, i.id desc`.execute(tx);
  return rows;
}

interface Some {
  rows: CandidateRow[];
  total: number;
}

/** Who sits now, whose time is up first. */
export function listSitting(tx: Tx, organizationId: string, most: number): Promise<Some> {
  return listSome(tx, {
    which: sql`a.organization_id = ${organizationId} and a.state in ('in_progress', 'paused')`,
    order: sql`a.deadline_at, a.id`,
    most,
  });
}

/** Whose browser waits for staff's word to go on, the longest first. */
export function listAsking(tx: Tx, organizationId: string, most: number): Promise<Some> {
  return listSome(tx, {
    which: sql`a.organization_id = ${organizationId} and ${ASKS_CONSENT}`,
    order: sql`(select min(r.asked_at) from take_over_request r
      where r.attempt_id = a.id and r.way = 'staff' and r.state = 'asked'), a.id`,
    most,
  });
}

/** Who finished last. */
export async function listFinished(tx: Tx, organizationId: string, most: number): Promise<CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`
    select ${COLUMNS} from ${EVERYTHING}
    where a.organization_id = ${organizationId} and a.finished_at is not null
    order by a.finished_at desc limit ${most}`.execute(tx);
  return rows;
}

/** Whom no letter reached, while the window is open or still to come. */
export function listBounced(tx: Tx, organizationId: string, most: number): Promise<Some> {
  return listSome(tx, {
    which: sql`i.organization_id = ${organizationId} and i.state in ('sent', 'bounced')
      and (i.state = 'bounced' or ${UNREACHED}) and i.closes_at > (select fairshot_now())`,
    order: sql`i.created_at desc, i.id`,
    most,
  });
}

// The clock in a sub-select is read once, not for every row: each reading of it looks at the table of shifts.

/** Who has not opened the letter while the window closes within two days. */
export function listExpiring(tx: Tx, organizationId: string, most: number): Promise<Some> {
  return listSome(tx, {
    which: sql`i.organization_id = ${organizationId} and i.state in ('sent', 'bounced')
      and i.state = 'sent' and i.closes_at > (select fairshot_now()) and i.closes_at < (select fairshot_now()) + interval '2 days' and not ${UNREACHED}`,
    order: sql`i.closes_at, i.id`,
    most,
  });
}

/** The first of them, and how many there are. */
async function listSome(
  tx: Tx,
  { which, order, most }: { which: RawBuilder<unknown>; order: RawBuilder<unknown>; most: number },
): Promise<Some> {
  const { rows } = await sql<CandidateRow & { total: number }>`
    select ${COLUMNS}, count(*) over ()::int as total from ${EVERYTHING} where ${which}
    order by ${order} limit ${most}`.execute(tx);
  return { rows, total: rows[0]?.total ?? 0 };
}

/**
 * Invitations whose newest letter could not be sent: nobody has read it, whatever the invitation's state says. Asks
 * nothing of the row, so that the few failed letters are gathered once.
 */
const UNREACHED = sql`i.id in (
  select l.invitation_id from letter l
  where l.state = 'failed' and l.invitation_id is not null
    and not exists (select from letter n where n.invitation_id = l.invitation_id
      and (n.created_at, n.id) > (l.created_at, l.id)))`;

const STANDING = sql`case
  when a.state in ('in_progress', 'paused') then 'sitting'
  when a.state = 'finished' then 'being_judged'
  when a.state = 'terminated' then 'ended'
  when a.state = 'graded' then 'assessed'
  when a.state = 'lapsed' or i.state = 'expired' then 'expired'
  when a.state = 'withdrawn' or i.state in ('revoked', 'declined') then 'withdrawn'
  when i.state = 'bounced' or i.state = 'sent' and ${UNREACHED} then 'bounced'
  else 'not_started' end`;

/** Only a running attempt can go on elsewhere, so few rows are asked for their requests. */
const ASKS_CONSENT = sql`coalesce(a.state in ('in_progress', 'paused'), false) and exists (
  select from take_over_request r where r.attempt_id = a.id and r.way = 'staff' and r.state = 'asked')`;

const COLUMNS = sql`i.id as invitation_id, a.id as attempt_id, c.id as candidate_id, c.name as candidate_name,
  c.email as candidate_email, v.assessment_id, v.title, v.number as version, ${STANDING} as standing,
  i.state as invitation_state, a.state as attempt_state, i.created_at as invited_at, i.opened_at, i.opens_at,
  i.closes_at, a.started_at, a.deadline_at, a.finished_at, a.finished_by,
  case when a.state = 'graded' then a.score_millipoints end as score_millipoints, a.max_points, a.integrity_outcome,
  ${ASKS_CONSENT} as asks_consent`;

const PERCENT = sql`case when a.state = 'graded' and a.max_points > 0
  then a.score_millipoints / (10.0::float8 * a.max_points) end`;

const LATEST = sql`coalesce(a.started_at, i.created_at)`;
const SORTS = { latest: LATEST, name: sql`c.search_text`, score: PERCENT };

const EVERYTHING = sql`invitation i
  join candidate c on c.id = i.candidate_id
  join assessment_version v on v.id = i.assessment_version_id
  left join attempt a on a.invitation_id = i.id`;

/** Person and assessment are joined only where something is asked of them. */
function source({ search, assessmentId }: CandidateFilter, sort: Order['sort']): RawBuilder<unknown> {
  return sql`invitation i left join attempt a on a.invitation_id = i.id
    ${search || sort === 'name' ? sql`join candidate c on c.id = i.candidate_id` : sql``}
    ${assessmentId ? sql`join assessment_version v on v.id = i.assessment_version_id` : sql``}`;
}

function fits(organizationId: string, filter: CandidateFilter): RawBuilder<unknown> {
  const { assessmentId, standing, integrity, minPercent, maxPercent, from, to } = filter;
  const conditions = [
    sql`i.organization_id = ${organizationId}`,
    filter.search && holdsWords(sql`c.search_text`, filter.search),
    assessmentId && sql`v.assessment_id = ${assessmentId}`,
    standing && sql`${STANDING} = ${standing}`,
    integrity && sql`a.integrity_outcome = ${integrity}`,
    minPercent !== undefined && sql`${PERCENT} >= ${minPercent}`,
    maxPercent !== undefined && sql`${PERCENT} <= ${maxPercent}`,
    from && sql`${LATEST} >= ${from}`,
    to && sql`${LATEST} < ${to}`,
  ].filter((condition) => typeof condition === 'object');
  return sql.join(conditions, sql` and `);
}
