import { type RawBuilder, sql } from 'kysely';

import type { ActingMember } from '../../platform/caller.ts';
import type { Tx } from '../../platform/database.ts';

/** Whose submissions: a question's, those of one assessment of it, or one alone. */
export type Whose = { questionId: string; assessmentId?: string | undefined } | { submissionId: string };

/** Makes askers of one organization take turns: two presses of a button are one rejudge. */
export async function holdAsking(tx: Tx, organizationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`rejudge ${organizationId}`}, 0))`.execute(tx);
}

export async function findRejudgeByKey(tx: Tx, idempotencyKey: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('rejudge')
    .select('id')
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();
  return row?.id;
}

interface Asked {
  questionId: string;
  kind: 'coding' | 'multiple_choice';
  title: string;
}

/** The question that is asked about, or that the submission answers; what belongs to others is not there. */
export async function findAsked(tx: Tx, whose: Whose): Promise<Asked | undefined> {
  const { rows } = await sql<Asked>`
    select q.id as "questionId", q.kind, v.title
    from question q
    join lateral (select title from question_version where question_id = q.id
      order by published_at is not null desc, number desc limit 1) v on true
    where ${'questionId' in whose ? sql`q.id = ${whose.questionId}` : sql`q.id = (${questionOf(whose.submissionId)})`}
      and (${assessmentOf(whose)}::uuid is null or exists (
        select from assessment a where a.id = ${assessmentOf(whose)}::uuid))`.execute(tx);
  return rows[0];
}

function questionOf(submissionId: string): RawBuilder<unknown> {
  return sql`select v.question_id from submission s join question_version v on v.id = s.question_version_id
    where s.id = ${submissionId}`;
}

function assessmentOf(whose: Whose): string | null {
  return 'questionId' in whose ? (whose.assessmentId ?? null) : null;
}

export interface JudgingVersionRow {
  id: string;
  number: number;
  published_at: Date;
}

/** The question's published versions, newest first. */
export async function listJudgingVersions(tx: Tx, questionId: string): Promise<JudgingVersionRow[]> {
  const { rows } = await sql<JudgingVersionRow>`
    select id, number, published_at from question_version
    where question_id = ${questionId} and published_at is not null
    order by number desc`.execute(tx);
  return rows;
}

export async function countRunning(tx: Tx): Promise<number> {
  const { rows } = await sql<{ running: number }>`
    select count(*)::int as running from rejudge where state = 'running'`.execute(tx);
  return rows[0]?.running ?? 0;
}

/**
 * What has a verdict and may come to count: under `last` not what its candidate has replaced, under `best` every one,
 * since a mended case may make another the best. Row-level security leaves the organization's own.
 */
const JUDGED = sql`submission s
  join attempt t on t.id = s.attempt_id
  join assessment_version w on w.id = t.assessment_version_id
  join question_version v on v.id = s.question_version_id`;
const MAY_COUNT = sql`s.kind = 'submission' and s.state = 'judged'
  and (w.submissions_policy <> 'last' or s.origin <> 'candidate' or not exists (
    select from submission later
    where later.attempt_id = s.attempt_id and later.question_version_id = s.question_version_id
      and later.kind = 'submission' and later.origin = 'candidate' and later.state <> 'cancelled'
      and (later.submitted_at, later.id) > (s.submitted_at, s.id)))`;

function areOf(whose: Whose): RawBuilder<unknown> {
  // One that was replaced may be looked at by itself: somebody has asked for it by name.
  if ('submissionId' in whose) {
    return sql`s.id = ${whose.submissionId} and s.kind = 'submission' and s.state = 'judged'`;
  }
  const { questionId, assessmentId } = whose;
  const ofAssessment = assessmentId ? sql`and w.assessment_id = ${assessmentId}` : sql``;
  return sql`v.question_id = ${questionId} ${ofAssessment} and ${MAY_COUNT}`;
}

/** The versions of the question that the submissions of a rejudge answer, each with its number, oldest first. */
export async function listAnsweredVersions(
  tx: Tx,
  rejudgeId: string,
): Promise<{ id: string; number: number }[]> {
  const { rows } = await sql<{ id: string; number: number }>`
    select distinct v.id, v.number
    from rejudge_item i
    join submission s on s.id = i.submission_id
    join question_version v on v.id = s.question_version_id
    where i.rejudge_id = ${rejudgeId} order by v.number`.execute(tx);
  return rows;
}

export interface ScopeRow {
  assessment_id: string;
  title: string;
  submissions: number;
  candidates: number;
}

/** How many submissions of which assessment, the newest assessment first. */
export async function listScope(tx: Tx, whose: Whose): Promise<ScopeRow[]> {
  const { rows } = await sql<ScopeRow>`
    select w.assessment_id, (array_agg(w.title order by w.number desc))[1] as title,
      count(*)::int as submissions, count(distinct s.candidate_id)::int as candidates
    from ${JUDGED} where ${areOf(whose)}
    group by 1 order by max(w.created_at) desc`.execute(tx);
  return rows;
}

/** People are counted once, however many assessments they sat. */
export async function countCandidates(tx: Tx, whose: Whose): Promise<number> {
  const { rows } = await sql<{ candidates: number }>`
    select count(distinct s.candidate_id)::int as candidates from ${JUDGED} where ${areOf(whose)}`.execute(
    tx,
  );
  return rows[0]?.candidates ?? 0;
}

interface NewRejudge {
  whose: Whose;
  questionId: string;
  questionVersionId: string;
  reason: string;
  idempotencyKey: string;
}

/**
 * The rejudge with an item per submission, each with its outcome as it stands at this moment; nothing where no
 * submission is there to be judged.
 */
export async function insertRejudge(
  tx: Tx,
  { organizationId, memberId }: ActingMember,
  { whose, questionId, questionVersionId, reason, idempotencyKey }: NewRejudge,
): Promise<{ rejudgeId: string; itemIds: string[] } | undefined> {
  const submissionId = 'submissionId' in whose ? whose.submissionId : null;
  const { rows } = await sql<{ rejudgeId: string; itemIds: string[] }>`
    with asked as (
      select s.id, s.lease, s.verdict, coalesce(s.passed_permille, 0) as permille, s.submitted_at
      from ${JUDGED} where ${areOf(whose)}
    ), made as (
      insert into rejudge (organization_id, question_id, question_version_id, assessment_id, submission_id, reason,
        item_count, idempotency_key, asked_by)
      select ${organizationId}::uuid, ${questionId}::uuid, ${questionVersionId}::uuid, ${assessmentOf(whose)}::uuid,
        ${submissionId}::uuid, ${reason}, count(*)::int, ${idempotencyKey}::uuid, ${memberId}::uuid
      from asked having count(*) > 0 returning id
    ), items as (
      insert into rejudge_item (organization_id, rejudge_id, submission_id, seen_lease, seen_verdict, seen_permille)
      select ${organizationId}::uuid, made.id, asked.id, lease, verdict, permille
      from made cross join asked order by submitted_at, asked.id returning id
    )
    select made.id as "rejudgeId", (select array_agg(items.id) from items) as "itemIds" from made`.execute(
    tx,
  );
  return rows[0];
}
