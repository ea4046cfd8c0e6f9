import { rejudgeItemLifecycle } from '@fairshot/contracts/submissions/rejudge.lifecycle';
import type { Verdict } from '@fairshot/contracts/submissions/verdict';
import { sql } from 'kysely';

import type { Tx } from '../../platform/database.ts';
import { VERSION_BEFORE } from './read-rejudge.store.ts';

export interface PickedRow {
  itemId: string;
  source: string;
  /** The version that its candidate sat with. */
  satVersionId: string;
  /** The version that grades. */
  questionVersionId: string;
}

/** What was picked in the submissions of the rejudge that have no new score yet. */
export async function listPicked(tx: Tx, rejudgeId: string): Promise<PickedRow[]> {
  const { rows } = await sql<PickedRow>`
    select i.id as "itemId", s.source, s.question_version_id as "satVersionId",
      r.question_version_id as "questionVersionId"
    from rejudge_item i join rejudge r on r.id = i.rejudge_id join submission s on s.id = i.submission_id
    where r.id = ${rejudgeId} and i.state = any (${rejudgeItemLifecycle.sources('grade')}::text[])`.execute(
    tx,
  );
  return rows;
}

export interface Grade {
  itemId: string;
  permille: number;
  verdict: Verdict;
}

/** Keeps the new scores beside those that count; an item that has one already is left alone. */
export async function storeGrades(tx: Tx, grades: readonly Grade[]): Promise<void> {
  await sql`
    update rejudge_item i
    set state = ${rejudgeItemLifecycle.target('grade')}, passed_permille = g.permille,
      verdict = g.verdict, time_ms = 0, wall_ms = 0, memory_kb = 0, case_count = 0
    from unnest(${grades.map(({ itemId }) => itemId)}::uuid[], ${grades.map(({ permille }) => permille)}::int[],
      ${grades.map(({ verdict }) => verdict)}::text[]) as g (id, permille, verdict)
    where i.id = g.id and i.state = any (${rejudgeItemLifecycle.sources('grade')}::text[])`.execute(tx);
}

/** Running rejudges of answers in choices; adding their tasks again does no harm. */
export async function listWaitingChoices(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from rejudge r join question q on q.id = r.question_id
    where q.kind = 'multiple_choice' and r.state = 'running'
      and r.asked_at < fairshot_now() - interval '1 minute'
    limit 100`.execute(tx);
  return rows.map(({ id }) => id);
}

/** An answer in choices, and the versions that say what its picks mean. */
export interface PickedVersions {
  source: string;
  sat: string;
  /** The one by which it counted when the rejudge was asked for. */
  before: string;
  after: string;
}

/** Nothing where the item is an answer in code. */
export async function findPickedVersions(tx: Tx, itemId: string): Promise<PickedVersions | undefined> {
  const { rows } = await sql<PickedVersions>`
    select s.source, s.question_version_id as sat, ${VERSION_BEFORE} as before, r.question_version_id as after
    from rejudge_item i join rejudge r on r.id = i.rejudge_id join submission s on s.id = i.submission_id
    where i.id = ${itemId} and s.language = 'choices'`.execute(tx);
  return rows[0];
}
