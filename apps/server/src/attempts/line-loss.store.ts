import type { LessBecause } from '@fairshot/contracts/attempts/line-loss.contract';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';
import { LONGEST_SILENCE } from './outage.store.ts';
import type { TimedAttempt } from './time.store.ts';

/** A silence that the server saw, with what bounds the time that may come back for it. */
export interface OpenLoss {
  id: string;
  lost_at: Date;
  back_at: Date;
  missed_seconds: number;
  running_seconds: number;
  /** The stretches of it that these seconds are, as PostgreSQL writes them. */
  running: string;
  most_seconds: number;
  given_seconds: number;
}

interface Report {
  idempotencyKey: string;
  candidateSessionId: string;
  lostSeconds: number;
  backSecondsAgo: number;
}

/** What was answered to this report before. */
export async function findReported(
  tx: Tx,
  attemptId: string,
  idempotencyKey: string,
): Promise<{ credited_seconds: number; less_because: LessBecause | null } | undefined> {
  const row = await tx
    .selectFrom('line_loss')
    .select(['credited_seconds', 'less_because'])
    .where('attempt_id', '=', attemptId)
    .where('report_key', '=', idempotencyKey)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    credited_seconds: row.credited_seconds ?? 0,
    less_because: row.less_because as LessBecause | null,
  };
}

/**
 * Of the browser's silences that nobody reported yet, the one that the report shares most time with. Its running
 * time is what is left when every stretch is taken out in which the clock stood still, that came back already or was
 * ours (an outage on record, or one that lasts), and all after the deadline. Outages are in real time, attempts in the
 * rules' time: the shift between them is added.
 */
export async function findOpenLoss(
  tx: Tx,
  attempt: TimedAttempt,
  { candidateSessionId, lostSeconds, backSecondsAgo }: Report,
): Promise<OpenLoss | undefined> {
  const { rows } = await sql<OpenLoss>`
    with shift as (select fairshot_now() - now() as by), told as (
      select tstzrange(ended - make_interval(secs => ${lostSeconds}), ended) as stretch
      from (select fairshot_now() - make_interval(secs => ${backSecondsAgo}) as ended) report
    ), loss as (
      select l.* from line_loss l cross join told
      where l.attempt_id = ${attempt.id} and l.candidate_session_id = ${candidateSessionId}
        and l.reported_at is null and tstzrange(l.lost_at, l.back_at) && told.stretch
      order by least(upper(told.stretch), l.back_at) - greatest(lower(told.stretch), l.lost_at) desc, l.id limit 1
    ), taken as (
      select unnest(gives_back) as stretch from time_credit where attempt_id = ${attempt.id}
      union all select tstzrange(${attempt.paused_at}, fairshot_now()) where ${attempt.paused_at}::timestamptz is not null
      union all select tstzrange(began_at + shift.by, ended_at + shift.by) from outage cross join shift
        where ended_at + shift.by > (select lost_at from loss)
      union all select tstzrange(beat_at + shift.by, null) from service_beat cross join shift
        where beat_at < now() - ${LONGEST_SILENCE}::interval
      union all select tstzrange(${attempt.deadline_at}, null)
    ), running as (
      select tstzmultirange(tstzrange(loss.lost_at, loss.back_at))
        - coalesce((select range_agg(stretch) from taken), '{}') as parts
      from loss
    )
    select loss.id, loss.lost_at, loss.back_at, running.parts::text as running,
      extract(epoch from loss.back_at - loss.lost_at)::float8 as missed_seconds,
      coalesce((select sum(extract(epoch from upper(part) - lower(part)))
        from unnest(running.parts) as part), 0)::float8 as running_seconds,
      w.line_credit_minutes * 60 as most_seconds,
      coalesce((select sum(seconds) from time_credit
        where attempt_id = ${attempt.id} and cause = 'line'), 0)::int as given_seconds
    from loss cross join running
    join attempt a on a.id = loss.attempt_id
    join assessment_version w on w.id = a.assessment_version_id`.execute(tx);
  return rows[0];
}

/** Keeps what the page said of the loss, and what came of it. */
export async function settleLoss(
  tx: Tx,
  lossId: string,
  { idempotencyKey, lostSeconds }: Report,
  came: { seconds: number; because?: LessBecause },
): Promise<void> {
  await tx
    .updateTable('line_loss')
    .set({
      reported_at: sql<Date>`fairshot_now()`,
      reported_seconds: lostSeconds,
      report_key: idempotencyKey,
      credited_seconds: came.seconds,
      less_because: came.because ?? null,
    })
    .where('id', '=', lossId)
    .execute();
}

export interface LossRow {
  lost_at: Date;
  back_at: Date;
  reported_seconds: number | null;
  less_because: LessBecause | null;
}

/** Losses for which nothing came back, newest first. */
export async function listUncreditedLosses(tx: Tx, attemptId: string): Promise<LossRow[]> {
  const rows = await tx
    .selectFrom('line_loss')
    .select(['lost_at', 'back_at', 'reported_seconds', 'less_because'])
    .where('attempt_id', '=', attemptId)
    .where((loss) => loss.or([loss('credited_seconds', 'is', null), loss('credited_seconds', '=', 0)]))
    .orderBy('back_at', 'desc')
    .limit(20)
    .execute();
  return rows as LossRow[];
}

/** When the browser that writes was heard last. */
export async function findLastContact(tx: Tx, attemptId: string): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('attempt_contact')
    .select('heard_at')
    .where('attempt_id', '=', attemptId)
    .executeTakeFirst();
  return row?.heard_at;
}
