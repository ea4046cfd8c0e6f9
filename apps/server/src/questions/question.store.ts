import type { Language } from '@fairshot/contracts/questions/language';
import type { QuestionState } from '@fairshot/contracts/questions/question.lifecycle';
import type { Difficulty } from '@fairshot/contracts/questions/difficulty';
import { type RawBuilder, sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** A question with the version that counts: the newest published one, else its draft. */
export interface QuestionRow {
  id: string;
  kind: 'coding' | 'multiple_choice' | 'project';
  state: QuestionState;
  updated_at: Date;
  version_id: string;
  number: number;
  published_at: Date | null;
  title: string;
  difficulty: Difficulty;
  skills: string[];
  languages: Language[];
  sample_count: number;
  hidden_count: number;
  choice_count: number;
  used_in_assessments: number;
  has_changes: boolean;
  is_starter: boolean;
  author_id: string | null;
  author_name: string | null;
}

export interface WholeQuestionRow extends QuestionRow {
  statement: string;
  time_limit_seconds: number;
  time_limit_by_language: Partial<Record<Language, number>>;
  memory_limit_mb: number;
  starters: Partial<Record<Language, string>>;
}

export async function findQuestion(tx: Tx, questionId: string): Promise<WholeQuestionRow | undefined> {
  const { rows } = await selectQuestions<WholeQuestionRow>(
    sql`, v.statement, v.time_limit_seconds, v.time_limit_by_language, v.memory_limit_mb, v.starters`,
    sql`q.id = ${questionId}`,
  ).execute(tx);
  return rows[0];
}

/** Questions in the order of `ids`, however many there are in one query. */
export async function listQuestionsById(tx: Tx, ids: readonly string[]): Promise<QuestionRow[]> {
  const { rows } = await selectQuestions<QuestionRow>(sql``, sql`q.id = any(${ids}::uuid[])`).execute(tx);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function selectQuestions<Row>(more: RawBuilder<unknown>, condition: RawBuilder<unknown>): RawBuilder<Row> {
  return sql<Row>`
    select q.id, q.kind, q.state, q.updated_at, q.starter_slug is not null as is_starter,
      q.created_by as author_id, a.name as author_name,
      v.id as version_id, v.number, v.published_at, v.title, v.difficulty, v.skills, v.languages,
      cases.samples as sample_count, cases.hidden as hidden_count, choices.all as choice_count,
      used.assessments as used_in_assessments,
      v.published_at is not null and exists (
        select from question_version d where d.question_id = q.id and d.published_at is null) as has_changes ${more}
    from question q
    join lateral (
      select * from question_version
      where question_id = q.id
      order by published_at is not null desc, number desc
      limit 1
    ) v on true
    cross join lateral (
      select count(*) filter (where is_sample)::int as samples, count(*) filter (where not is_sample)::int as hidden
      from test_case
      where question_version_id = v.id
    ) cases
    cross join lateral (select count(*)::int as all from choice where question_version_id = v.id) choices
    cross join lateral (
      select count(distinct assessment_version.assessment_id)::int as assessments
      from question_version
      join assessment_question on assessment_question.question_version_id = question_version.id
      join assessment_version on assessment_version.id = assessment_question.assessment_version_id
      where question_version.question_id = q.id
    ) used
    left join member m on m.id = q.created_by
    left join account a on a.id = m.account_id
    where ${condition}`;
}

export interface SampleRow {
  name: string;
  input: Buffer;
  answer: Buffer;
  explanation: string;
}

export async function listSamples(tx: Tx, versionId: string): Promise<SampleRow[]> {
  const { rows } = await sql<SampleRow>`
    select name, input, answer, explanation from test_case_content
    where question_version_id = ${versionId} and is_sample
    order by position`.execute(tx);
  return rows;
}

/** Names and sizes; the content of a hidden case stays where it is. */
export async function listHiddenCases(tx: Tx, versionId: string) {
  const { rows } = await sql<{ name: string; weight: number; input_bytes: number; answer_bytes: number }>`
    select name, weight, length(input) as input_bytes, length(answer) as answer_bytes from test_case_content
    where question_version_id = ${versionId} and not is_sample
    order by position`.execute(tx);
  return rows;
}

export async function listReferenceSolutions(tx: Tx, versionId: string) {
  return tx
    .selectFrom('reference_solution')
    .select(['name', 'language', 'label', 'source'])
    .where('question_version_id', '=', versionId)
    .orderBy('label')
    .orderBy('name')
    .execute();
}

export interface PublishedQuestion {
  version_id: string;
  question_id: string;
  title: string;
  difficulty: Difficulty;
  languages: Language[];
  is_archived: boolean;
}

/** Those of the versions that are published and belong to the acting organization. */
export async function listPublishedVersions(
  tx: Tx,
  versionIds: readonly string[],
): Promise<PublishedQuestion[]> {
  if (versionIds.length === 0) return [];
  const rows = await tx
    .selectFrom('question_version as v')
    .innerJoin('question as q', 'q.id', 'v.question_id')
    .select(['v.id as version_id', 'v.question_id', 'v.title', 'v.difficulty', 'v.languages', 'q.state'])
    .where('v.id', 'in', versionIds)
    .where('v.published_at', 'is not', null)
    .execute();
  return rows.map(({ state, ...row }) => ({
    ...row,
    difficulty: row.difficulty as Difficulty,
    languages: row.languages as Language[],
    is_archived: state === 'archived',
  }));
}
