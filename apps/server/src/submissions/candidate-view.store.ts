import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** Longest text of a case that a page is given, in bytes; the rest is cut and said to be. */
export const SHOWN_BYTES = 16_384;

/** The same where many submissions are listed: a whole sitting stays a few megabytes at the worst. */
export const SHOWN_BYTES_IN_LISTS = 4_096;

export interface SubmissionRow {
  id: string;
  kind: 'run' | 'submission';
  receipt_code: string;
  question_version_id: string;
  language: string;
  state: string;
  is_own_input: boolean;
  verdict: string | null;
  passed_permille: number | null;
  compiler_output: string | null;
  case_count: number;
  sample_count: number;
  submitted_at: Date;
  pressed_at: Date | null;
  judged_at: Date | null;
  queue_position: number | null;
  /** What is shown of the attempt's outcomes at this moment. */
  visibility: 'none' | 'samples' | 'score' | 'full';
}

/** Which of an attempt's submissions: all of them, of one question, or those named. */
export interface Wanted {
  attemptId: string;
  candidateId: string;
  questionVersionId?: string | undefined;
  ids?: string[];
  /** Only those that are not judged or were since this many seconds. */
  changedWithinSeconds?: number;
}

/** Rows answered at most; a sitting of hours makes far fewer. */
const MOST = 200;

export async function listSubmissionRows(tx: Tx, wanted: Wanted): Promise<SubmissionRow[]> {
  const { rows } = await sql<SubmissionRow>`
    select s.id, s.kind, s.receipt_code, s.question_version_id, s.language, s.state, s.own_input is not null as is_own_input,
      s.verdict, s.passed_permille, s.compiler_output, s.case_count, s.submitted_at, s.pressed_at, s.judged_at,
      (select shown_outcome(${wanted.attemptId}::uuid)) as visibility,
      (select count(*)::int from test_case t
       where t.question_version_id = s.question_version_id and t.is_sample) as sample_count,
      case when s.state = 'queued' then queue_position(s.id) end as queue_position
    from submission s
    where s.attempt_id = ${wanted.attemptId} and s.candidate_id = ${wanted.candidateId}
      and (${wanted.questionVersionId ?? null}::uuid is null or s.question_version_id = ${wanted.questionVersionId ?? null})
      and (${wanted.ids ?? null}::uuid[] is null or s.id = any (${wanted.ids ?? null}::uuid[]))
      and (${wanted.changedWithinSeconds ?? null}::int is null or s.judged_at is null
        or s.judged_at > fairshot_now() - make_interval(secs => ${wanted.changedWithinSeconds ?? null}::int))
    order by s.submitted_at desc, s.id desc
    limit ${MOST}`.execute(tx);
  return rows;
}

export interface CaseRow {
  submission_id: string;
  position: number;
  is_sample: boolean;
  /** Counted among the samples, or among the hidden ones. */
  ordinal: number;
  verdict: string;
  time_ms: number;
  memory_kb: number;
  exit_code: number | null;
  signal: string | null;
  stdout: Buffer | null;
  stderr: Buffer | null;
  /** Whether stdout or stderr is longer than what is here; null where there is neither. */
  is_cut: boolean | null;
  input: Buffer | null;
  expected: Buffer | null;
}

/**
 * The cases judged so far of these submissions, under each one's present lease. Texts are joined from samples
 * alone; row-level security would give a candidate no other, and the table keeps no output of hidden cases.
 */
export async function listCaseRows(tx: Tx, submissionIds: string[], shownBytes: number): Promise<CaseRow[]> {
  if (submissionIds.length === 0) return [];
  const { rows } = await sql<CaseRow>`
    select r.submission_id, r.position, r.is_sample, r.verdict, r.time_ms, r.memory_kb, r.exit_code, r.signal,
      substring(r.stdout for ${shownBytes}) as stdout, substring(r.stderr for ${shownBytes}) as stderr,
      greatest(length(r.stdout), length(r.stderr)) > ${shownBytes} as is_cut,
      row_number() over (partition by r.submission_id, r.is_sample order by r.position)::int as ordinal,
      substring(coalesce(s.own_input, t.input) for ${shownBytes}) as input,
      substring(t.answer for ${shownBytes}) as expected
    from case_result r
    join submission s on s.id = r.submission_id and s.lease = r.lease
    left join test_case_content t on t.id = coalesce(r.shown_case_id, r.test_case_id) and t.is_sample and r.is_sample
    where r.submission_id = any (${submissionIds}::uuid[])
    order by r.submission_id, r.position`.execute(tx);
  return rows;
}
