import type { AnswerLanguage } from '@fairshot/contracts/questions/language';
import type { RejudgeItemState, RejudgeState } from '@fairshot/contracts/submissions/rejudge.lifecycle';
import { REJUDGE_ITEMS_PER_PAGE } from '@fairshot/contracts/submissions/rejudges.contract';
import type { CaseVerdict, Verdict } from '@fairshot/contracts/submissions/verdict';
import { type RawBuilder, sql } from 'kysely';

import type { Tx } from '../../platform/database.ts';

export interface RejudgeRow {
  id: string;
  question_id: string;
  question_title: string;
  question_kind: 'coding' | 'multiple_choice';
  question_version_id: string;
  version_number: number;
  assessment_id: string | null;
  assessment_title: string | null;
  submission_id: string | null;
  state: RejudgeState;
  reason: string;
  asked_by: string | null;
  asked_at: Date;
  ready_at: Date | null;
  settled_by: string | null;
  settled_at: Date | null;
  item_count: number;
  judged: number;
  failed: number;
  running: number;
  changed: number;
  verdict_changed: number;
  score_changed: number;
  outdated: number;
  applied: number;
}

/** Another verdict, or another share of the points: what applying would change. Times alone are no difference. */
export const IS_CHANGED = sql`(i.verdict is not null
  and (i.verdict <> i.seen_verdict or i.passed_permille <> i.seen_permille))`;

/** Whether the submission was judged in another way since; an applied item has made its own change. */
export const IS_OUTDATED = sql`(i.state <> 'applied' and (s.lease <> i.seen_lease or s.state <> 'judged'))`;

export async function findRejudge(tx: Tx, rejudgeId: string): Promise<RejudgeRow | undefined> {
  return (await selectRejudges(sql`r.id = ${rejudgeId}`).execute(tx)).rows[0];
}

export async function listRejudges(tx: Tx, questionId: string): Promise<RejudgeRow[]> {
  return (await selectRejudges(sql`r.question_id = ${questionId}`).execute(tx)).rows;
}

const MOST = 100;

function selectRejudges(condition: RawBuilder<unknown>): RawBuilder<RejudgeRow> {
  return sql<RejudgeRow>`
    select r.id, r.question_id, v.title as question_title, q.kind as question_kind, r.question_version_id, v.number as version_number,
      r.assessment_id, w.title as assessment_title, r.submission_id, r.state, r.reason, r.asked_at, r.ready_at,
      r.settled_at, r.item_count, asker.name as asked_by, settler.name as settled_by, counted.*
    from rejudge r
    join question q on q.id = r.question_id
    join question_version v on v.id = r.question_version_id
    left join lateral (select title from assessment_version
      where assessment_id = r.assessment_id order by number desc limit 1) w on true
    left join member m on m.id = r.asked_by left join account asker on asker.id = m.account_id
    left join member n on n.id = r.settled_by left join account settler on settler.id = n.account_id
    cross join lateral (
      select count(*) filter (where i.verdict is not null)::int as judged,
        count(*) filter (where i.state = 'failed')::int as failed,
        count(*) filter (where i.state = 'running')::int as running,
        count(*) filter (where ${IS_CHANGED})::int as changed,
        count(*) filter (where i.verdict <> i.seen_verdict)::int as verdict_changed,
        count(*) filter (where i.passed_permille <> i.seen_permille)::int as score_changed,
        count(*) filter (where ${IS_CHANGED} and ${IS_OUTDATED})::int as outdated,
        count(*) filter (where i.state = 'applied')::int as applied
      from rejudge_item i join submission s on s.id = i.submission_id where i.rejudge_id = r.id
    ) counted
    where ${condition} order by r.asked_at desc, r.id desc limit ${MOST}`;
}

export interface ItemRow {
  id: string;
  submission_id: string;
  attempt_id: string;
  candidate_id: string;
  candidate_name: string;
  candidate_email: string;
  assessment_id: string;
  assessment_title: string;
  language: AnswerLanguage;
  submitted_at: Date;
  counts: boolean;
  state: RejudgeItemState;
  points: number;
  seen_verdict: Verdict;
  seen_permille: number;
  verdict: Verdict | null;
  passed_permille: number | null;
  compiler_output: string | null;
  is_changed: boolean;
  is_outdated: boolean;
}

const SHOWN = { changed: IS_CHANGED, all: sql`true`, failed: sql`i.state = 'failed'` };

/** A page of them, by name and then as they were handed in. */
export async function listItems(
  tx: Tx,
  rejudgeId: string,
  { show, page }: { show: keyof typeof SHOWN; page: number },
): Promise<{ rows: ItemRow[]; total: number }> {
  const condition = sql`i.rejudge_id = ${rejudgeId} and ${SHOWN[show]}`;
  const { rows } = await selectItems(
    condition,
    sql`limit ${REJUDGE_ITEMS_PER_PAGE} offset ${(page - 1) * REJUDGE_ITEMS_PER_PAGE}`,
  ).execute(tx);
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from rejudge_item i where ${condition}`.execute(tx);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}

export async function findItem(tx: Tx, rejudgeId: string, itemId: string): Promise<ItemRow | undefined> {
  const condition = sql`i.rejudge_id = ${rejudgeId} and i.id = ${itemId}`;
  return (await selectItems(condition, sql``).execute(tx)).rows[0];
}

function selectItems(condition: RawBuilder<unknown>, part: RawBuilder<unknown>): RawBuilder<ItemRow> {
  return sql<ItemRow>`
    select i.id, i.submission_id, s.attempt_id, c.id as candidate_id, c.name as candidate_name,
      c.email as candidate_email, w.assessment_id, w.title as assessment_title, s.language, s.submitted_at,
      exists (select from counted_submission t where t.attempt_id = s.attempt_id and t.submission_id = s.id) as counts,
      i.state, q.points, i.seen_verdict, i.seen_permille, i.verdict, i.passed_permille, i.compiler_output,
      ${IS_CHANGED} as is_changed, ${IS_OUTDATED} as is_outdated
    from rejudge_item i
    join submission s on s.id = i.submission_id
    join attempt a on a.id = s.attempt_id
    join assessment_version w on w.id = a.assessment_version_id
    join candidate c on c.id = s.candidate_id
    join attempt_question q on q.attempt_id = s.attempt_id and q.question_version_id = s.question_version_id
    where ${condition}
    order by c.search_text, s.submitted_at, i.id ${part}`;
}

/** The version by which the submission counted when the rejudge was asked for: an earlier rejudge's, or the one sat. */
export const VERSION_BEFORE = sql`coalesce((
  select b.question_version_id from verdict_history h join rejudge b on b.id = h.rejudge_id
  where h.submission_id = s.id and h.lease < i.seen_lease
  order by h.lease desc limit 1), s.question_version_id)`;

export interface ComparedCase {
  name: string;
  is_sample: boolean;
  /** Of both contents. */
  content: string;
  verdict: CaseVerdict | null;
  time_ms: number | null;
  memory_kb: number | null;
}

/** The cases the submission was handed in for, with what counted of them when the rejudge was asked for. */
export async function listBefore(tx: Tx, itemId: string): Promise<ComparedCase[]> {
  const { rows } = await sql<ComparedCase>`
    select t.name, t.is_sample, encode(t.input_sha256 || t.answer_sha256, 'hex') as content, r.verdict, r.time_ms,
      r.memory_kb
    from rejudge_item i
    join submission s on s.id = i.submission_id
    join test_case t on t.question_version_id = ${VERSION_BEFORE}
    left join case_result r on r.submission_id = s.id and r.lease = i.seen_lease and r.test_case_id = t.id
    where i.id = ${itemId} order by t.position`.execute(tx);
  return rows;
}

/** The cases of the version that judges, with what it found. */
export async function listAfter(tx: Tx, itemId: string): Promise<ComparedCase[]> {
  const { rows } = await sql<ComparedCase>`
    select t.name, t.is_sample, encode(t.input_sha256 || t.answer_sha256, 'hex') as content, c.verdict, c.time_ms,
      c.memory_kb
    from rejudge_item i
    join rejudge r on r.id = i.rejudge_id
    join test_case t on t.question_version_id = r.question_version_id
    left join rejudge_case c on c.item_id = i.id and c.test_case_id = t.id
    where i.id = ${itemId} order by t.position`.execute(tx);
  return rows;
}
