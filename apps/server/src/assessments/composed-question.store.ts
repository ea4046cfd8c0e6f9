import type { Language } from '@fairshot/contracts/questions/language';
import type { Difficulty } from '@fairshot/contracts/questions/difficulty';
import { type RawBuilder, sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** A published version of a question. */
export interface ChoosableRow {
  question_id: string;
  question_version_id: string;
  version_number: number;
  title: string;
  kind: 'coding' | 'multiple_choice' | 'project';
  difficulty: Difficulty;
  skills: string[];
  languages: Language[];
  expected_minutes: number | null;
}

export interface ComposedQuestionRow extends ChoosableRow {
  points: number;
  section: number;
  is_archived: boolean;
  /** The newest published version, where it is another one. */
  newer: ChoosableRow | null;
}

/** The questions of a version in their order, with what the bank says of them today. */
export async function listComposedQuestions(tx: Tx, versionId: string): Promise<ComposedQuestionRow[]> {
  const { rows } = await sql<ComposedQuestionRow>`
    select ${choosable('v')}, composed.points, composed.section, q.state = 'archived' as is_archived,
      (select row_to_json(newest) from (
        select ${choosable('n')} from question_version n
        where n.question_id = v.question_id and n.number > v.number and n.published_at is not null
        order by n.number desc limit 1
      ) newest) as newer
    from assessment_question composed
    join question_version v on v.id = composed.question_version_id
    join question q on q.id = v.question_id
    where composed.assessment_version_id = ${versionId}
    order by composed.position`.execute(tx);
  return rows;
}

export interface ChoosableFilter {
  search?: string | undefined;
  kind?: string | undefined;
  difficulty?: string | undefined;
  skill?: string | undefined;
  language?: string | undefined;
  page: number;
}

export const CHOOSABLE_PER_PAGE = 40;

/** Of each question that is not archived the newest published version, by title. */
export async function listChoosable(
  tx: Tx,
  filter: ChoosableFilter,
): Promise<(ChoosableRow & { total: number })[]> {
  const { search = '', kind = null, difficulty = null, skill = null, language = null, page } = filter;
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = words.map(
    (word) => sql`strpos(lower(v.title || ' ' || array_to_string(v.skills, ' ')), ${word}) > 0`,
  );
  const { rows } = await sql<ChoosableRow & { total: number }>`
    select ${choosable('v')}, count(*) over ()::int as total
    from (${NEWEST}) v
    where (${kind}::text is null or v.kind = ${kind})
      and (${difficulty}::text is null or v.difficulty = ${difficulty})
      and (${skill}::text is null or ${skill} = any (v.skills))
      and (${language}::text is null or ${language} = any (v.languages))
      and ${fits.length === 0 ? sql`true` : sql.join(fits, sql` and `)}
    order by lower(v.title), v.id
    limit ${CHOOSABLE_PER_PAGE} offset ${(page - 1) * CHOOSABLE_PER_PAGE}`.execute(tx);
  return rows;
}

/** Every skill that a choosable question names, and whether there is any such question. */
export async function listChoosableSkills(tx: Tx): Promise<{ skills: string[]; is_empty: boolean }> {
  const { rows } = await sql<{ skills: string[]; is_empty: boolean }>`
    select coalesce(array_agg(distinct skill order by skill) filter (where skill is not null), '{}') as skills,
      count(v.id) = 0 as is_empty
    from (${NEWEST}) v left join lateral unnest(v.skills) skill on true`.execute(tx);
  return rows[0] ?? { skills: [], is_empty: true };
}

const NEWEST = sql`
  select distinct on (n.question_id) n.* from question_version n
  join question q on q.id = n.question_id and q.state <> 'archived'
  where n.published_at is not null
  order by n.question_id, n.number desc`;

function choosable(alias: string): RawBuilder<unknown> {
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`${of('question_id')}, ${of('id')} as question_version_id, ${of('number')} as version_number,
    ${of('title')}, ${of('kind')}, ${of('difficulty')}, ${of('skills')}, ${of('languages')},
    ${of('expected_minutes')}`;
}
