import type { AssessmentState } from '@fairshot/contracts/assessments/assessment.lifecycle';
import { type RawBuilder, sql } from 'kysely';

import type { Tx } from '../platform/database.ts';
import { countPeople } from './assessment.store.ts';

export interface ListRow {
  id: string;
  state: AssessmentState;
  updated_at: Date;
  published_at: Date | null;
  published_number: number | null;
  title: string;
  duration_minutes: number;
  question_count: number;
  max_points: number;
  invited: number;
  in_progress: number;
  finished: number;
}

export interface ListFilter {
  search?: string | undefined;
  state?: string | undefined;
  sort: 'changed' | 'title' | 'duration';
  direction: 'ascending' | 'descending';
  page: number;
  perPage: number;
}

const SORTS = { changed: sql`updated_at`, title: sql`lower(title)`, duration: sql`duration_minutes` };
const DIRECTIONS = { ascending: sql`asc`, descending: sql`desc` };

/** One page of the list. Only its own rows are counted through: people stand behind each of thousands. */
export async function listAssessments(tx: Tx, filter: ListFilter): Promise<ListRow[]> {
  const { sort, direction, page, perPage, state = null } = filter;
  const order = sql`${SORTS[sort]} ${DIRECTIONS[direction]}, id ${DIRECTIONS[direction]}`;
  const { rows } = await sql<ListRow>`
    with shown as (
      select * from (${listed(filter.search)}) listed
      where ${state}::text is null or state = ${state}
      order by ${order}
      limit ${perPage} offset ${(page - 1) * perPage}
    )
    select shown.*, published.number as published_number, questions.question_count, questions.max_points,
      people.invited, people.in_progress, people.finished
    from shown
    cross join lateral (
      select max(number) as number from assessment_version
      where assessment_id = shown.id and published_at is not null
    ) published
    cross join lateral (
      select count(*)::int as question_count, coalesce(sum(points), 0)::int as max_points
      from assessment_question where assessment_version_id = shown.version_id
    ) questions
    cross join lateral (${countPeople(sql`assessment_version.assessment_id = shown.id`)}) people
    order by ${order}`.execute(tx);
  return rows;
}

/** How many there are that fit the search, by state. */
export async function countAssessments(
  tx: Tx,
  search = '',
): Promise<Record<'draft' | 'published' | 'archived', number>> {
  const { rows } = await sql<{ state: AssessmentState; count: number }>`
    select state, count(*)::int as count
    from ${search.trim() === '' ? sql`assessment` : sql`(${listed(search)}) listed`}
    group by state`.execute(tx);
  const counts = { draft: 0, published: 0, archived: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

/** Every assessment under the title the composer shows, where every word that was typed stands in it. */
function listed(search = ''): RawBuilder<unknown> {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = words.map((word) => sql`strpos(lower(v.title), ${word}) > 0`);
  return sql`
    select a.id, a.state, a.updated_at, v.id as version_id, v.published_at, v.title, v.duration_minutes
    from assessment a
    join lateral (
      select id, published_at, title, duration_minutes from assessment_version
      where assessment_id = a.id
      order by number desc
      limit 1
    ) v on true
    where ${fits.length === 0 ? sql`true` : sql.join(fits, sql` and `)}`;
}
