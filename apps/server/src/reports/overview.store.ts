import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

export interface Steps {
  has_questions: boolean;
  has_assessment: boolean;
  has_invited: boolean;
  now: Date;
}

/** How far a new organization has come; each is answered by the first row that is found. */
export async function findSteps(tx: Tx, organizationId: string): Promise<Steps> {
  const { rows } = await sql<Steps>`select
    exists (select from question where organization_id = ${organizationId} and state = 'published') as has_questions,
    exists (select from assessment where organization_id = ${organizationId} and state = 'published') as has_assessment,
    exists (select from invitation where organization_id = ${organizationId}) as has_invited,
    fairshot_now() as now`.execute(tx);
  return rows[0] as Steps;
}

export interface Numbers {
  candidates: number;
  invited: number;
  assessed: number;
  to_review: number;
  median_percent: number | null;
}

/** How many there are, and what the last 30 days brought: figures that an index holds, however old the rest is. */
export async function countAll(tx: Tx, organizationId: string): Promise<Numbers> {
  const { rows } = await sql<Numbers>`
    with month as (select fairshot_now() - interval '30 days' as ago)
    select (select count(*)::int from candidate where organization_id = ${organizationId}) as candidates,
      (select count(*)::int from invitation where organization_id = ${organizationId}
        and created_at > (select ago from month)) as invited,
      (select count(*)::int from attempt where organization_id = ${organizationId}
        and integrity_outcome = 'to_review') as to_review,
      count(*)::int as assessed,
      percentile_cont(0.5) within group (order by score_millipoints / (10.0::float8 * nullif(max_points, 0)))
        as median_percent
    from attempt
    where organization_id = ${organizationId} and finished_at > (select ago from month) and state = 'graded'`.execute(
    tx,
  );
  return rows[0] ?? { candidates: 0, invited: 0, assessed: 0, to_review: 0, median_percent: null };
}

export interface FailedRow {
  submission_id: string;
  attempt_id: string;
  candidate_id: string;
  name: string;
  email: string;
  question: string;
  submitted_at: Date;
  total: number;
}

/** Submissions that our machine room failed at, the oldest first: each keeps an attempt from its score. */
export async function listFailed(tx: Tx, organizationId: string, most: number): Promise<FailedRow[]> {
  const { rows } = await sql<FailedRow>`
    select s.id as submission_id, s.attempt_id, c.id as candidate_id, c.name, c.email, q.title as question,
      s.submitted_at, count(*) over ()::int as total
    from submission s
    join candidate c on c.id = s.candidate_id
    join question_version q on q.id = s.question_version_id
    where s.organization_id = ${organizationId} and s.state = 'failed' and s.kind = 'submission'
    order by s.submitted_at, s.id limit ${most}`.execute(tx);
  return rows;
}

export interface ChangedDraft {
  assessment_id: string;
  title: string;
  changed_at: Date;
}

/** Published assessments whose draft holds changes that nobody sees yet. */
export async function listChangedDrafts(
  tx: Tx,
  organizationId: string,
  most: number,
): Promise<ChangedDraft[]> {
  const { rows } = await sql<ChangedDraft>`
    select a.id as assessment_id, v.title, a.updated_at as changed_at
    from assessment_version v join assessment a on a.id = v.assessment_id
    where v.organization_id = ${organizationId} and v.published_at is null and a.state = 'published'
    order by a.updated_at desc, a.id limit ${most}`.execute(tx);
  return rows;
}

export interface Stretch {
  at: Date;
  finished: number;
  lapsed: number;
}

/** Ends of the last days, by the quarter of an hour: every zone's midnight falls between two quarters. */
export async function listEnds(tx: Tx, organizationId: string, days: number): Promise<Stretch[]> {
  const { rows } = await sql<Stretch>`
    select date_bin('15 minutes', at, '2020-01-01') as at, count(*) filter (where finished)::int as finished,
      count(*) filter (where not finished)::int as lapsed
    from (
      select finished_at as at, true as finished from attempt
      where organization_id = ${organizationId} and finished_at > (select fairshot_now()) - make_interval(days => ${days})
      union all
      select closes_at, false from invitation
      where organization_id = ${organizationId} and state = 'expired'
        and closes_at > (select fairshot_now()) - make_interval(days => ${days})
    ) ends
    group by 1`.execute(tx);
  return rows;
}

export interface ActivityRow {
  at: Date;
  who: string;
  what: 'exported' | 'judged_again' | 'renamed' | 'noted';
  subject: string;
  candidate_id: string | null;
  attempt_id: string | null;
}

/** What members did last, newest first. */
export async function listActivity(tx: Tx, organizationId: string, most: number): Promise<ActivityRow[]> {
  const { rows } = await sql<ActivityRow>`
    select at, coalesce(p.name, 'Somebody who left') as who, what, subject, candidate_id, attempt_id
    from (
      (select e.created_at as at, e.account_id, 'exported' as what, coalesce(
          (select title from assessment_version where assessment_id = e.assessment_id order by number desc limit 1),
          'the list of candidates') as subject, null::uuid as candidate_id, null::uuid as attempt_id
        from export e where e.organization_id = ${organizationId} order by e.created_at desc limit ${most})
      union all
      (select s.happened_at, s.account_id,
          case s.kind when 'judge_again' then 'judged_again' else 'renamed' end,
          coalesce(nullif(c.name, ''), c.email), s.candidate_id, s.attempt_id
        from staff_act s join candidate c on c.id = s.candidate_id
        where s.organization_id = ${organizationId} order by s.happened_at desc limit ${most})
      union all
      (select n.created_at, n.account_id, 'noted', coalesce(nullif(c.name, ''), c.email), n.candidate_id, null
        from candidate_note n join candidate c on c.id = n.candidate_id
        where n.organization_id = ${organizationId} order by n.created_at desc limit ${most})
    ) acts
    left join account p on p.id = acts.account_id
    order by at desc limit ${most}`.execute(tx);
  return rows;
}
