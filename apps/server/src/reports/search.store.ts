import { type RawBuilder, sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** As many as are read at a glance. */
const MOST = 8;

/** People whose name or address holds every word; those whose name begins so come first. */
export async function findPeopleByWords(
  tx: Tx,
  organizationId: string,
  words: string,
): Promise<{ id: string; name: string; email: string }[]> {
  const { rows } = await sql<{ id: string; name: string; email: string }>`
    select id, name, email from candidate
    where organization_id = ${organizationId} and ${holdsWords(sql`search_text`, words)}
    order by ${beginsSo(sql`search_text`, words)} desc, search_text limit ${MOST}`.execute(tx);
  return rows;
}

interface Titled {
  id: string;
  title: string;
  state: string;
}

/** Assessments by the title of their newest version. */
export async function findAssessmentsByWords(
  tx: Tx,
  organizationId: string,
  words: string,
): Promise<Titled[]> {
  const { rows } = await sql<Titled>`
    select a.id, v.title, a.state from assessment a
    join assessment_version v on v.assessment_id = a.id
    where a.organization_id = ${organizationId} and v.organization_id = ${organizationId}
      and ${holdsWords(sql`plain_words(v.title)`, words)}
      and not exists (select from assessment_version n where n.assessment_id = a.id and n.number > v.number)
    order by a.state = 'archived', ${beginsSo(sql`plain_words(v.title)`, words)} desc, v.title, a.id
    limit ${MOST}`.execute(tx);
  return rows;
}

/** Questions by the title of their newest version. */
export async function findQuestionsByWords(tx: Tx, organizationId: string, words: string): Promise<Titled[]> {
  const { rows } = await sql<Titled>`
    select q.id, v.title, q.state from question q
    join question_version v on v.question_id = q.id
    where q.organization_id = ${organizationId} and v.organization_id = ${organizationId}
      and ${holdsWords(sql`plain_words(v.title)`, words)}
      and not exists (select from question_version n where n.question_id = q.id and n.number > v.number)
    order by q.state = 'archived', ${beginsSo(sql`plain_words(v.title)`, words)} desc, v.title, q.id
    limit ${MOST}`.execute(tx);
  return rows;
}

/** Whether every word stands somewhere in the text; the text must be in plain words already. */
export function holdsWords(text: RawBuilder<unknown>, words: string): RawBuilder<unknown> {
  const conditions = words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => sql`${text} like '%' || plain_words(${literally(word)}) || '%'`);
  return conditions.length > 0 ? sql`(${sql.join(conditions, sql` and `)})` : sql`true`;
}

function beginsSo(text: RawBuilder<unknown>, words: string): RawBuilder<unknown> {
  return sql`(${text} like plain_words(${literally(words)}) || '%')`;
}

/** Signs that mean something to LIKE stand for themselves. */
function literally(words: string): string {
  return words.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
