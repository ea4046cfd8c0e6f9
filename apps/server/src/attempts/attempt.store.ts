import type { TakeOverPolicy } from '@fairshot/contracts/assessments/take-over-policy';
import {
  type AttemptEvent,
  attemptLifecycle,
  type AttemptState,
} from '@fairshot/contracts/attempts/attempt.lifecycle';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';
import { RUN_OUT_AFTER_SECONDS, GRACE_SECONDS } from './grace.ts';

/** An attempt as the rules about entering it need it; `is_time_up` is the database's own judgement. */
export interface LockedAttempt {
  id: string;
  organization_id: string;
  candidate_id: string;
  state: AttemptState;
  deadline_at: Date;
  writer_epoch: number;
  writer_session_id: string | null;
  receipt_code: string | null;
  is_time_up: boolean;
  is_run_out: boolean;
  now: Date;
}

const LOCKED = sql`a.id, a.organization_id, a.candidate_id, a.state, a.deadline_at, a.writer_epoch,
  a.writer_session_id, a.receipt_code, fairshot_now() as now,
  fairshot_now() > a.deadline_at + make_interval(secs => ${GRACE_SECONDS}) as is_time_up,
  fairshot_now() > a.deadline_at + make_interval(secs => ${RUN_OUT_AFTER_SECONDS}) as is_run_out`;

/** The candidate's attempt, locked against everybody who writes in it or ends it. */
export async function lockAttempt(
  tx: Tx,
  attemptId: string,
  candidateId?: string,
): Promise<LockedAttempt | undefined> {
  const { rows } = await sql<LockedAttempt>`
    select ${LOCKED} from attempt a
    where a.id = ${attemptId} and a.candidate_id = coalesce(${candidateId ?? null}, a.candidate_id)
    for no key update`.execute(tx);
  return rows[0];
}

export interface LockedQuestion extends LockedAttempt {
  /** Allowed by the assessment and the question, in the assessment's order. */
  languages: string[];
  submissions_policy: 'one_final' | 'last' | 'best';
  visibility: 'none' | 'samples' | 'score' | 'full';
}

/**
 * One question of the candidate's attempt. The attempt is locked in share: many answers may be written at once,
 * but whoever ends the attempt waits for them and then sees them all.
 */
export async function lockAttemptQuestion(
  tx: Tx,
  candidateId: string,
  attemptId: string,
  questionVersionId: string,
): Promise<LockedQuestion | undefined> {
  const { rows } = await sql<LockedQuestion>`
    select ${LOCKED}, w.submissions_policy, w.visibility,
      case v.kind when 'multiple_choice' then array['choices'] else
        array(select l from unnest(w.languages) with ordinality as t (l, place)
              where l = any (v.languages) order by place) end as languages
    from attempt a
    join attempt_question q on q.attempt_id = a.id and q.question_version_id = ${questionVersionId}
    join question_version v on v.id = q.question_version_id
    join assessment_version w on w.id = a.assessment_version_id
    where a.id = ${attemptId} and a.candidate_id = ${candidateId}
    for share of a`.execute(tx);
  return rows[0];
}

/** Moves the attempt along its life cycle; false where another event was faster. */
export async function moveAttempt(
  tx: Tx,
  attemptId: string,
  event: AttemptEvent,
  changes: {
    finished_by?: 'candidate' | 'clock';
    finished_at?: Date;
    receipt_code?: string;
    score_millipoints?: number;
    graded_at?: Date;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('attempt')
    .set({ state: attemptLifecycle.target(event), ...changes })
    .where('id', '=', attemptId)
    .where('state', 'in', attemptLifecycle.sources(event))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Makes another browser the writer; older epochs are refused from now on. */
export async function raiseWriterEpoch(tx: Tx, attemptId: string, candidateSessionId: string): Promise<void> {
  await tx
    .updateTable('attempt')
    .set((row) => ({ writer_epoch: row('writer_epoch', '+', 1), writer_session_id: candidateSessionId }))
    .where('id', '=', attemptId)
    .execute();
}

/** How the assessment lets another browser go on. */
export async function getTakeOverPolicy(tx: Tx, attemptId: string): Promise<TakeOverPolicy> {
  const row = await tx
    .selectFrom('attempt')
    .innerJoin('assessment_version', 'assessment_version.id', 'attempt.assessment_version_id')
    .select('take_over')
    .where('attempt.id', '=', attemptId)
    .executeTakeFirstOrThrow();
  return row.take_over as TakeOverPolicy;
}

type AttemptEventKind =
  | Extract<AttemptEvent, 'start' | 'finish' | 'run_out' | 'grade' | 'pause' | 'resume'>
  | 'take_over'
  | 'add_time'
  | 'take_break'
  | 'end_break'
  | 'send_take_over_code'
  | 'mistype_take_over_code'
  | 'ask_take_over'
  | 'allow_take_over'
  | 'decline_take_over';

export async function insertEvent(
  tx: Tx,
  attempt: { id: string; organization_id: string; candidate_id: string },
  kind: AttemptEventKind,
  candidateSessionId?: string,
): Promise<void> {
  await tx
    .insertInto('attempt_event')
    .values({
      organization_id: attempt.organization_id,
      candidate_id: attempt.candidate_id,
      attempt_id: attempt.id,
      kind,
      candidate_session_id: candidateSessionId ?? null,
    })
    .execute();
}

/** Attempts whose time and grace are over and that nobody ended yet. */
export async function listRunOut(tx: Tx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from attempt
    where state = 'in_progress' and deadline_at < fairshot_now() - make_interval(secs => ${RUN_OUT_AFTER_SECONDS})
    order by deadline_at limit ${limit}`.execute(tx);
  return rows.map((row) => row.id);
}
