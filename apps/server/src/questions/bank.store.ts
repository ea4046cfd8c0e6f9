import type { BankFilter, BankOrder } from '@fairshot/contracts/questions/bank-filter';
import { type RawBuilder, sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

interface Page {
  limit: number;
  offset: number;
}

/** Ids of the questions that fit, in order: one page of them, and how many fit in all. */
export async function listFittingIds(
  tx: Tx,
  organizationId: string,
  filter: BankFilter,
  { sort, direction, limit, offset }: BankOrder & Page,
): Promise<{ ids: string[]; total: number }> {
  const turn = direction === 'ascending' ? sql`asc` : sql`desc`;
  const { rows } = await sql<{ ids: string[]; total: number }>`
    with fitting as materialized (
      select b.id, ${PLACES[sort]} as place from ${bank(organizationId)} where ${fits(filter)}
    )
    select
      (select count(*)::int from fitting) as total,
      array(select id from fitting order by place ${turn}, id ${turn} limit ${limit} offset ${offset}) as ids`.execute(
    tx,
  );
  return rows[0] ?? { ids: [], total: 0 };
}

/** How many questions are in use in this organization, and how many in its archive. */
export async function countBank(
  tx: Tx,
  organizationId: string,
): Promise<{ in_bank: number; in_archive: number }> {
  const { rows } = await sql<{ in_bank: number; in_archive: number }>`
    select count(*) filter (where state <> 'archived')::int as in_bank,
      count(*) filter (where state = 'archived')::int as in_archive
    from question where organization_id = ${organizationId}`.execute(tx);
  return rows[0] ?? { in_bank: 0, in_archive: 0 };
}

// The version that counts is found by sorting all once, not by a look-up per question; and the organization is named
// for the planner's sake, since row-level security's own condition tells it nothing of how many rows to expect.
function bank(organizationId: string): RawBuilder<unknown> {
  return sql`(
    select q.id, q.kind, q.state, q.updated_at, q.created_by,
      v.title, v.plain_title, v.search_text, v.difficulty, v.skills, v.languages, v.published_at
    from question q
    join (
      select distinct on (question_id) question_id, title, plain_title, search_text, difficulty, skills, languages,
        published_at
      from question_version where organization_id = ${organizationId}
      order by question_id, published_at is not null desc, number desc
    ) v on v.question_id = q.id
    where q.organization_id = ${organizationId}
  ) b`;
}

const USED_IN = sql`(
  select count(distinct av.assessment_id) from question_version qv
  join assessment_question aq on aq.question_version_id = qv.id
  join assessment_version av on av.id = aq.assessment_version_id
  where qv.question_id = b.id)`;

const PLACES = {
  changed: sql`b.updated_at`,
  title: sql`b.plain_title`,
  difficulty: sql`array_position(array['easy', 'medium', 'hard'], b.difficulty)`,
  used: USED_IN,
};

const HAS_CHANGES = sql`(b.published_at is not null and exists (
  select from question_version d where d.question_id = b.id and d.published_at is null))`;
const IS_USED = sql`exists (
  select from question_version qv join assessment_question aq on aq.question_version_id = qv.id
  where qv.question_id = b.id)`;

function fits(filter: BankFilter): RawBuilder<unknown> {
  const conditions = Object.values(conditionsOf(filter));
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`;
}

/** A condition per filter that says something. */
function conditionsOf(filter: BankFilter): Partial<Record<keyof BankFilter, RawBuilder<unknown>>> {
  const { search, kind, difficulty, skill, language, authorId, state, hasChanges, isUsed } = filter;
  return {
    ...(state === 'any' ? {} : { state: state ? sql`b.state = ${state}` : sql`b.state <> 'archived'` }),
    ...(kind ? { kind: sql`b.kind = ${kind}` } : {}),
    ...(difficulty ? { difficulty: sql`b.difficulty = ${difficulty}` } : {}),
    ...(language ? { language: sql`${language} = any(b.languages)` } : {}),
    ...(skill?.length ? { skill: sql`b.skills @> ${skill}::text[]` } : {}),
    ...(authorId ? { authorId: sql`b.created_by = ${authorId}` } : {}),
    ...(hasChanges ? { hasChanges: sql`${HAS_CHANGES} = ${hasChanges === 'yes'}` } : {}),
    ...(isUsed ? { isUsed: sql`${IS_USED} = ${isUsed === 'yes'}` } : {}),
    // Last, since it reads the most.
    ...(search?.trim() ? { search: holdsWords(sql`b.search_text`, search) } : {}),
  };
}

function holdsWords(text: RawBuilder<unknown>, words: string): RawBuilder<unknown> {
  const conditions = words
    .trim()
    .split(/\s+/)
    .map((word) => sql`position(plain_words(${word}) in ${text}) > 0`);
  return sql`(${sql.join(conditions, sql` and `)})`;
}
