import { LANGUAGES } from '@fairshot/contracts/questions/language';
import {
  type SubmissionEvent,
  submissionLifecycle,
} from '@fairshot/contracts/submissions/submission.lifecycle';
import { type RawBuilder, sql, type UpdateObject } from 'kysely';

import type { Tx } from '../platform/database.ts';
import { LEASE_SECONDS } from '../platform/hold-lease.ts';
import type { Tables } from '../platform/tables.ts';
import type { CaseGroup } from './score.ts';

/** Finding trouble of ours this often sets a submission aside as failed. */
export const MAX_TRIES = 3;

/** A judge that dies does not count as a finding; only a program that kills every judge is dropped, after these. */
export const MAX_LEASES = 6;

/** The right to judge one submission; results are accepted only while its number is the present one. */
export interface Lease {
  submissionId: string;
  number: number;
  /** Which try this is, from 1. */
  tries: number;
  attemptId: string;
  organizationId: string;
  candidateId: string;
  questionVersionId: string;
  kind: 'run' | 'submission';
  language: string;
  source: string;
  ownInput: Buffer | null;
}

/** Takes a submission that waits, or whose judge has fallen silent; nothing where another holds or ended it. */
export async function takeLease(tx: Tx, submissionId: string): Promise<Lease | undefined> {
  return take(
    tx,
    sql`id = ${submissionId} and (state = 'queued' or (state = 'running' and leased_until < now()))`,
  );
}

/** How many organizations, and candidates of each, are looked at: enough that several slots never want the same one. */
const NEXT_ORGANIZATIONS = 3;
const NEXT_CANDIDATES = 50;

/**
 * Takes what is due next among those waiting in these languages; nothing where none waits, or others are just taking
 * them. The organization goes first that has the least running, then the one that was served longest ago; within it runs
 * before submissions, then the candidate by the same two rules, then what has waited longest. So whoever floods the queue
 * makes only their own wait longer.
 */
export async function takeNext(tx: Tx, languages: readonly string[]): Promise<Lease | undefined> {
  const patience = sql`(select fairshot_now() - interval '1 minute')`;
  const isWaiting = sql`state = 'queued' and language = any (${languages}::text[])
    and (not_before is null or not_before <= now()) ${hasItsChecker(sql`submission`, languages)}`;
  return take(
    tx,
    sql`id = (
      with organizations as (
        select o.organization_id,
          (select count(*) from submission r where r.organization_id = o.organization_id and r.state = 'running') as running,
          (select max(t.taken_at) from submission t where t.organization_id = o.organization_id) as served
        from (select distinct organization_id from submission where ${isWaiting}) o
        order by 2, 3 nulls first limit ${NEXT_ORGANIZATIONS}
      ), candidates as (
        select o.organization_id, o.running as o_running, o.served as o_served, c.candidate_id, c.rank,
          (select count(*) from submission r where r.candidate_id = c.candidate_id and r.state = 'running') as running,
          (select max(t.taken_at) from submission t where t.candidate_id = c.candidate_id) as served
        from organizations o cross join lateral (
          select candidate_id, min(judging_rank(kind, submitted_at, ${patience})) as rank from submission
          where organization_id = o.organization_id and ${isWaiting}
          group by 1 order by 2, min(submitted_at) limit ${NEXT_CANDIDATES}
        ) c
      )
      select s.id from candidates c
      join submission s on s.organization_id = c.organization_id and s.candidate_id = c.candidate_id
      where s.state = 'queued' and s.language = any (${languages}::text[])
        and (s.not_before is null or s.not_before <= now()) and judging_rank(s.kind, s.submitted_at, ${patience}) = c.rank
        ${hasItsChecker(sql`s`, languages)}
      order by c.o_running, c.o_served nulls first, c.rank, c.running, c.served nulls first, s.submitted_at, s.id
      limit 1 for update of s skip locked)`,
  );
}

/**
 * That the judge has the language of the checker as well which the version in the row `judging` brings; asked only where
 * it lacks any.
 */
export function hasItsChecker(
  judging: RawBuilder<unknown>,
  languages: readonly string[],
): RawBuilder<unknown> {
  if (LANGUAGES.every((language) => languages.includes(language))) return sql``;
  return sql`and not exists (
    select from question_script k where k.question_version_id = ${judging}.question_version_id
      and k.purpose = 'checker' and k.language <> all (${languages}::text[]))`;
}

async function take(tx: Tx, which: RawBuilder<unknown>): Promise<Lease | undefined> {
  const { rows } = await sql<Lease>`
    update submission
    set state = ${submissionLifecycle.target('take')}, lease = lease + 1, tries = tries + 1, not_before = null,
      taken_at = clock_timestamp(), leased_until = now() + make_interval(secs => ${LEASE_SECONDS})
    where ${which}
    returning id as "submissionId", lease as number, tries, attempt_id as "attemptId",
      organization_id as "organizationId", candidate_id as "candidateId",
      question_version_id as "questionVersionId", kind, language, source, own_input as "ownInput"`.execute(
    tx,
  );
  return rows[0];
}

/** Renews the lease; false where it is no longer ours. */
export async function renewLease(tx: Tx, lease: Lease): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update submission set leased_until = now() + make_interval(secs => ${LEASE_SECONDS})
    where id = ${lease.submissionId} and lease = ${lease.number} and state = 'running'`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

export interface QuestionToJudge {
  time_limit_seconds: number;
  memory_limit_mb: number;
  output_limit_mb: number;
  compare: unknown;
  checker_language: string | null;
  checker_source: string | null;
}

/** Limits of the question for one language, and how outputs are judged. */
export async function getQuestionToJudge(
  tx: Tx,
  lease: Pick<Lease, 'language' | 'questionVersionId'>,
): Promise<QuestionToJudge> {
  const { rows } = await sql<QuestionToJudge>`
    select coalesce((time_limit_by_language ->> ${lease.language}::text)::numeric, time_limit_seconds) as time_limit_seconds,
      memory_limit_mb, output_limit_mb, compare, t.language as checker_language, t.source as checker_source
    from question_version v
    left join question_script t on t.question_version_id = v.id and t.purpose = 'checker'
    where v.id = ${lease.questionVersionId}`.execute(tx);
  const question = rows[0];
  if (!question) throw new Error(`question version ${lease.questionVersionId} is gone`);
  return question;
}

export interface CaseToJudge {
  id: string;
  position: number;
  is_sample: boolean;
  weight: number;
  group_name: string | null;
  input_sha256: string;
  answer_sha256: string;
}

/** The cases in their order, by digest; contents are fetched only where they are not at hand. */
export async function listCasesToJudge(
  tx: Tx,
  questionVersionId: string,
  samplesOnly: boolean,
): Promise<CaseToJudge[]> {
  const { rows } = await sql<CaseToJudge>`
    select id, position, is_sample, weight, group_name, encode(input_sha256, 'hex') as input_sha256,
      encode(answer_sha256, 'hex') as answer_sha256
    from test_case where question_version_id = ${questionVersionId} and (is_sample or not ${samplesOnly}::boolean)
    order by position`.execute(tx);
  return rows;
}

/** The groups in which cases are scored together. */
export async function listCaseGroups(tx: Tx, questionVersionId: string): Promise<CaseGroup[]> {
  const { rows } = await sql<CaseGroup>`
    select name, weight, scoring, threshold_permille as "thresholdPermille",
      stop_at_first_failure as "stopAtFirstFailure"
    from case_group where question_version_id = ${questionVersionId}
    order by position`.execute(tx);
  return rows;
}

export async function getCaseContent(tx: Tx, caseId: string, which: 'input' | 'answer'): Promise<Buffer> {
  const row = await tx
    .selectFrom('test_case as c')
    .innerJoin('test_data as d', (join) =>
      join
        .onRef('d.organization_id', '=', 'c.organization_id')
        .onRef('d.sha256', '=', which === 'input' ? 'c.input_sha256' : 'c.answer_sha256'),
    )
    .select('d.content')
    .where('c.id', '=', caseId)
    .executeTakeFirstOrThrow();
  return row.content;
}

export interface CaseResultRow {
  position: number;
  test_case_id: string | null;
  is_sample: boolean;
  verdict: string;
  time_ms: number;
  wall_ms: number;
  memory_kb: number;
  exit_code: number | null;
  signal: string | null;
  stdout: Buffer | null;
  stderr: Buffer | null;
}

/** Stores results under the lease's number: those of a lease that was lost are never looked at. */
export async function insertCaseResults(tx: Tx, lease: Lease, results: CaseResultRow[]): Promise<void> {
  if (results.length === 0) return;
  await tx
    .insertInto('case_result')
    .values(
      results.map((result) => ({
        organization_id: lease.organizationId,
        candidate_id: lease.candidateId,
        submission_id: lease.submissionId,
        lease: lease.number,
        ...result,
      })),
    )
    .onConflict((row) => row.columns(['submission_id', 'lease', 'position']).doNothing())
    .execute();
}

export interface Judgement {
  verdict: string;
  first_failed: number | null;
  passed_permille: number;
  time_ms: number;
  wall_ms: number;
  memory_kb: number;
  compiler_output: string | null;
}

/** Writes the verdict if the lease is still the present one; false where it came too late. */
export async function storeJudgement(tx: Tx, lease: Lease, judgement: Judgement): Promise<boolean> {
  return move(tx, lease, 'judge', { ...judgement, judged_at: sql<Date>`fairshot_now()`, leased_until: null });
}

/** Puts the submission back in the queue, under a new number, so that nothing of this try is taken for a result. */
export async function requeue(
  tx: Tx,
  lease: Lease,
  options: { countsAsTry: boolean; pauseSeconds: number },
): Promise<boolean> {
  return move(tx, lease, 'requeue', {
    lease: lease.number + 1,
    leased_until: null,
    not_before: sql<Date>`now() + make_interval(secs => ${options.pauseSeconds})`,
    tries: options.countsAsTry ? lease.tries : lease.tries - 1,
  });
}

/** Sets it aside as our failure, for a person to look at. */
export async function giveUp(tx: Tx, lease: Lease): Promise<boolean> {
  return move(tx, lease, 'give_up', { leased_until: null });
}

type Changes = UpdateObject<Tables, 'submission'>;

async function move(tx: Tx, lease: Lease, event: SubmissionEvent, changes: Changes): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('submission')
    .set({ ...changes, state: submissionLifecycle.target(event) })
    .where('id', '=', lease.submissionId)
    .where('lease', '=', lease.number)
    .where('state', '=', 'running')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Whether the attempt is over, so that this judgement may have been the last it waited for. */
export async function isAttemptOver(tx: Tx, attemptId: string): Promise<boolean> {
  const row = await tx.selectFrom('attempt').select('state').where('id', '=', attemptId).executeTakeFirst();
  return row?.state === 'finished' || row?.state === 'terminated';
}

export interface LostWork {
  id: string;
  attempt_id: string;
  organization_id: string;
  kind: 'run' | 'submission';
  language: string;
  state: string;
}

/** Puts back what a judge that fell silent held; what silenced every judge so far is set aside instead. */
export async function releaseLapsed(tx: Tx): Promise<LostWork[]> {
  const { rows } = await sql<LostWork>`
    update submission
    set state = case when tries >= ${MAX_LEASES} then ${submissionLifecycle.target('give_up')}
                     else ${submissionLifecycle.target('requeue')} end,
      lease = lease + 1, leased_until = null
    where id in (select id from submission where state = 'running' and leased_until < now()
                 for update skip locked limit 200)
    returning id, attempt_id, organization_id, kind, language, state`.execute(tx);
  return rows;
}

/** Whether it still waits for a judge. */
export async function isQueued(tx: Tx, submissionId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('submission')
    .select('id')
    .where('id', '=', submissionId)
    .where('state', '=', 'queued')
    .executeTakeFirst();
  return row !== undefined;
}

/** Submissions that have waited for a minute; adding their task again does no harm. */
export async function listQueued(tx: Tx): Promise<LostWork[]> {
  const { rows } = await sql<LostWork>`
    select id, attempt_id, organization_id, kind, language, state from submission
    where state = 'queued' and submitted_at < fairshot_now() - interval '1 minute'
    order by submitted_at limit 1000`.execute(tx);
  return rows;
}

/** Gives what earlier judges failed at a fresh round of tries: all of it, or what came within so many days. */
export async function requeueFailed(tx: Tx, withinDays?: number): Promise<LostWork[]> {
  const { rows } = await sql<LostWork>`
    update submission set state = ${submissionLifecycle.target('requeue')}, tries = 0, lease = lease + 1
    where state = 'failed' and (${withinDays ?? null}::integer is null
      or submitted_at > fairshot_now() - make_interval(days => ${withinDays ?? null}::integer))
    returning id, attempt_id, organization_id, kind, language, state`.execute(tx);
  return rows;
}

/** The state of one of the organization's submissions. */
export async function findStateOf(
  tx: Tx,
  organizationId: string,
  submissionId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('submission')
    .select('state')
    .where('organization_id', '=', organizationId)
    .where('id', '=', submissionId)
    .executeTakeFirst();
  return row?.state;
}

/** Gives one that failed a fresh round of tries; nothing where it has not failed, or was put back already. */
export async function requeueOneFailed(
  tx: Tx,
  submissionId: string,
): Promise<(LostWork & { candidate_id: string }) | undefined> {
  const { rows } = await sql<LostWork & { candidate_id: string }>`
    update submission set state = ${submissionLifecycle.target('requeue')}, tries = 0, lease = lease + 1
    where id = ${submissionId} and state = 'failed'
    returning id, attempt_id, organization_id, candidate_id, kind, state`.execute(tx);
  return rows[0];
}
