import { attemptLifecycle } from '@fairshot/contracts/attempts/attempt.lifecycle';
import type { LessBecause } from '@fairshot/contracts/attempts/line-loss.contract';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

export interface TimedAttempt {
  id: string;
  organization_id: string;
  candidate_id: string;
  state: string;
  started_at: Date;
  deadline_at: Date;
  paused_at: Date | null;
  paused_for: string | null;
  writer_epoch: number;
  writer_session_id: string | null;
  /** That the candidate may rest in all, and did in breaks that have ended. */
  break_seconds: number;
  break_used_seconds: number;
  /** While the candidate is on a break. */
  break_ends_at: Date | null;
  now: Date;
}

const TIMED = sql`id, organization_id, candidate_id, state, started_at, deadline_at, paused_at, paused_for, writer_epoch,
  writer_session_id, break_seconds, break_used_seconds, break_ends_at, fairshot_now() as now`;

/** An attempt of the organization that was started, locked against whoever else moves its deadline. */
export async function lockTimedAttempt(
  tx: Tx,
  organizationId: string,
  attemptId: string,
): Promise<TimedAttempt | undefined> {
  const { rows } = await sql<TimedAttempt>`
    select ${TIMED}
    from attempt
    where id = ${attemptId} and organization_id = ${organizationId} and started_at is not null
    for no key update`.execute(tx);
  return rows[0];
}

export async function findTimedAttempt(
  tx: Tx,
  organizationId: string,
  attemptId: string,
): Promise<TimedAttempt | undefined> {
  const { rows } = await sql<TimedAttempt>`
    select ${TIMED}
    from attempt
    where id = ${attemptId} and organization_id = ${organizationId} and started_at is not null`.execute(tx);
  return rows[0];
}

export interface CreditRow {
  id: string;
  seconds: number;
  cause: 'staff' | 'pause' | 'outage' | 'line';
  reason: string;
  granted_at: Date;
  granted_by: string | null;
  reverses: string | null;
  is_reversed: boolean;
  began_at: Date | null;
  ended_at: Date | null;
  reported_seconds: number | null;
  less_because: LessBecause | null;
}

/** Every credit of an attempt, oldest first. */
export async function listCredits(tx: Tx, attemptId: string): Promise<CreditRow[]> {
  const { rows } = await sql<CreditRow>`
    select c.id, c.seconds, c.cause, c.reason, c.granted_at, p.name as granted_by, c.reverses,
      exists (select from time_credit r where r.reverses = c.id) as is_reversed,
      coalesce(o.began_at, l.lost_at) as began_at, coalesce(o.ended_at, l.back_at) as ended_at,
      l.reported_seconds, l.less_because
    from time_credit c
    left join member m on m.id = c.granted_by
    left join account p on p.id = m.account_id
    left join outage o on o.id = c.outage_id
    left join line_loss l on l.id = c.line_loss_id
    where c.attempt_id = ${attemptId}
    order by c.granted_at, c.id`.execute(tx);
  return rows;
}

export interface NewCredit {
  seconds: number;
  cause: 'staff' | 'pause' | 'line';
  reason: string;
  /** The stretches of time that come back by it, as PostgreSQL writes them; they never come back again. */
  givesBack?: string;
  lineLossId?: string;
  grantedBy?: string;
  reverses?: string;
  idempotencyKey?: string;
}

/** Keeps the credit and moves the deadline by it; false where the same key, or the same reversal, came before. */
export async function creditTime(tx: Tx, attempt: TimedAttempt, credit: NewCredit): Promise<boolean> {
  const { rows } = await sql`
    insert into time_credit (organization_id, candidate_id, attempt_id, seconds, cause, reason, granted_by, reverses,
      idempotency_key, gives_back, line_loss_id)
    values (${attempt.organization_id}, ${attempt.candidate_id}, ${attempt.id}, ${credit.seconds}, ${credit.cause},
      ${credit.reason}, ${credit.grantedBy ?? null}, ${credit.reverses ?? null}, ${credit.idempotencyKey ?? null},
      ${credit.givesBack ?? null}::tstzmultirange, ${credit.lineLossId ?? null})
    on conflict do nothing
    returning id`.execute(tx);
  if (rows.length === 0) return false;
  await sql`update attempt set deadline_at = deadline_at + make_interval(secs => ${credit.seconds})
    where id = ${attempt.id}`.execute(tx);
  return true;
}

/** Stops the clock, or lets it run again. */
export async function setPause(
  tx: Tx,
  attemptId: string,
  event: 'pause' | 'resume',
  pause: { at: Date; reason: string; breakEndsAt?: Date } | null,
): Promise<void> {
  await sql`
    update attempt
    set state = ${attemptLifecycle.target(event)}, paused_at = ${pause?.at ?? null}, paused_for = ${pause?.reason ?? null},
      break_ends_at = ${pause?.breakEndsAt ?? null}
    where id = ${attemptId}`.execute(tx);
}

/** Counts a break that has ended against the allowance. */
export async function countBreak(tx: Tx, attemptId: string, seconds: number): Promise<void> {
  await sql`
    update attempt set break_used_seconds = least(break_seconds, break_used_seconds + ${seconds})
    where id = ${attemptId}`.execute(tx);
}

/** Breaks whose allowance is used up and that nobody ended yet. */
export async function listDueBreaks(
  tx: Tx,
  limit: number,
): Promise<{ id: string; organization_id: string }[]> {
  const { rows } = await sql<{ id: string; organization_id: string }>`
    select id, organization_id from attempt where break_ends_at <= fairshot_now()
    order by break_ends_at limit ${limit}`.execute(tx);
  return rows;
}
