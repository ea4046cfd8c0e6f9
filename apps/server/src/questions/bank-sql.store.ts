import type { BankFilter, BankOrder } from '@fairshot/contracts/questions/bank-filter';
import { type RawBuilder, sql } from 'kysely';

/**
 * The bank of one organization as rows `b`, each with the version that counts. That version is found by sorting all
 * once, not by a look-up per question; and the organization is named for the planner's sake, since row-level
 * security's own condition tells it nothing of how many rows to expect. What a query does not use costs nothing.
 */
export function bank(organizationId: string): RawBuilder<unknown> {
  return sql`(
    select q.id, q.kind, q.state, q.updated_at, q.created_by,
      v.plain_title, v.search_text, v.difficulty, v.skills, v.languages,
      v.published_at is not null and q.id in (
        select question_id from question_version
        where organization_id = ${organizationId} and published_at is null) as has_changes,
      q.id in (
        select qv.question_id from assessment_question aq join question_version qv on qv.id = aq.question_version_id
        where aq.organization_id = ${organizationId}) as is_used,
      case when q.kind = 'coding' then q.starter_slug is not null or q.id in (
        select question_id from proof where organization_id = ${organizationId} and state = 'held') end as is_proven,
      coalesce(u.assessments, 0) as used_in
    from question q
    join (
      select distinct on (question_id) question_id, plain_title, search_text, difficulty, skills, languages, published_at
      from question_version where organization_id = ${organizationId}
      order by question_id, published_at is not null desc, number desc
    ) v on v.question_id = q.id
    left join (
      select qv.question_id, count(distinct av.assessment_id) as assessments
      from assessment_question aq
      join question_version qv on qv.id = aq.question_version_id
      join assessment_version av on av.id = aq.assessment_version_id
      where aq.organization_id = ${organizationId}
      group by qv.question_id
    ) u on u.question_id = q.id
    where q.organization_id = ${organizationId}
  ) b`;
}

/** What rows `b` are put in order by. */
export const PLACES: Record<BankOrder['sort'], RawBuilder<unknown>> = {
  changed: sql`b.updated_at`,
  title: sql`b.plain_title`,
  difficulty: sql`array_position(array['easy', 'medium', 'hard'], b.difficulty)`,
  used: sql`b.used_in`,
};

type Conditions = Partial<Record<keyof BankFilter, RawBuilder<unknown>>>;

/** A condition on rows `b` for each filter that says something. */
export function conditionsOf(filter: BankFilter): Conditions {
  const { search = '', skill = [], kind, difficulty, language, authorId, state } = filter;
  const { hasChanges, isUsed, isProven } = filter;
  return {
    ...(state === 'any' ? {} : { state: state ? sql`b.state = ${state}` : sql`b.state <> 'archived'` }),
    ...(kind && { kind: sql`b.kind = ${kind}` }),
    ...(difficulty && { difficulty: sql`b.difficulty = ${difficulty}` }),
    ...(language && { language: sql`${language} = any(b.languages)` }),
    ...(skill.length > 0 && { skill: sql`b.skills @> ${skill}::text[]` }),
    ...(authorId && { authorId: sql`b.created_by = ${authorId}` }),
    ...(hasChanges && { hasChanges: sql`b.has_changes = ${hasChanges === 'yes'}` }),
    ...(isUsed && { isUsed: sql`b.is_used = ${isUsed === 'yes'}` }),
    ...(isProven && { isProven: sql`b.is_proven = ${isProven === 'yes'}` }),
    // Last, since it reads the most.
    ...(search.trim() && { search: holdsWords(search) }),
  };
}

/** All of them together. */
export function every(conditions: Conditions): RawBuilder<unknown> {
  const all = Object.values(conditions);
  return all.length > 0 ? sql.join(all, sql` and `) : sql`true`;
}

function holdsWords(words: string): RawBuilder<unknown> {
  const conditions = words
    .trim()
    .split(/\s+/)
    .map((word) => sql`position(plain_words(${word}) in b.search_text) > 0`);
  return sql`(${sql.join(conditions, sql` and `)})`;
}
