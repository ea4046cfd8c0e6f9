import type { Difficulty } from '@fairshot/contracts/questions/difficulty';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** What a version is found by. */
export interface Labels {
  skills: string[];
  difficulty: Difficulty;
}

export interface LabelledVersion extends Labels {
  id: string;
  question_id: string;
  revision: number;
}

/** Locks those of the questions that are there, always in the same order, so that two bulk acts never wait for each other. */
export async function lockQuestions(tx: Tx, questionIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from question where id = any(${questionIds}::uuid[]) order by id for update`.execute(tx);
  return rows.map((row) => row.id);
}

/** Of each question the newest published version and the draft: what the bank and the editor show. */
export async function listLabelledVersions(
  tx: Tx,
  questionIds: readonly string[],
): Promise<LabelledVersion[]> {
  const { rows } = await sql<LabelledVersion>`
    select v.id, v.question_id, v.skills, v.difficulty, v.revision from question_version v
    where v.question_id = any(${questionIds}::uuid[]) and (v.published_at is null or not exists (
      select from question_version n
      where n.question_id = v.question_id and n.published_at is not null and n.number > v.number))`.execute(
    tx,
  );
  return rows;
}

/** Writes labels; each question takes a new revision, so that an editor that shows the old ones is told. */
export async function updateLabels(
  tx: Tx,
  versions: readonly (Labels & { id: string; question_id: string })[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; revision: number }>`
    with changed as (
      select * from jsonb_to_recordset(${JSON.stringify(versions)})
        as n(id uuid, question_id uuid, skills text[], difficulty text)
    ), touched as (
      update question q set updated_at = fairshot_now(), last_revision = greatest(q.last_revision, (
        select max(revision) from question_version where question_id = q.id)) + 1
      where q.id in (select question_id from changed)
      returning q.id, q.last_revision
    )
    update question_version v set skills = changed.skills, difficulty = changed.difficulty,
      revision = touched.last_revision
    from changed join touched on touched.id = changed.question_id
    where v.id = changed.id
    returning v.id, v.revision`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.revision]));
}
