import {
  type TakeOverRequestEvent,
  takeOverRequestLifecycle,
  type TakeOverRequestState,
} from '@fairshot/contracts/attempts/take-over-request.lifecycle';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** How long a code works, how often it may be mistyped, and when the next may be asked for. */
const CODE_MINUTES = 10;
export const MOST_TRIES = 5;
const AGAIN_AFTER_SECONDS = 30;
/** Letters and requests of one attempt in an hour: with five tries each, a guess stays one in twenty thousand. */
const MOST_IN_AN_HOUR = 10;

export interface TakeOverRow {
  id: string;
  candidate_session_id: string;
  way: 'mail_code' | 'staff';
  state: TakeOverRequestState;
  code_hmac: Buffer | null;
  wrong_tries: number;
  asked_at: Date;
  again_at: Date;
  expires_at: Date | null;
  is_expired: boolean;
  /** Too new to ask again. */
  is_fresh: boolean;
}

const ROW = sql`id, candidate_session_id, way, state, code_hmac, wrong_tries, asked_at,
  coalesce(decided_at, asked_at) + make_interval(secs => ${AGAIN_AFTER_SECONDS}) as again_at,
  coalesce(decided_at, asked_at) + make_interval(secs => ${AGAIN_AFTER_SECONDS}) > fairshot_now() as is_fresh,
  case way when 'mail_code' then asked_at + make_interval(mins => ${CODE_MINUTES}) end as expires_at,
  way = 'mail_code' and asked_at + make_interval(mins => ${CODE_MINUTES}) <= fairshot_now() as is_expired`;

/** What one browser, or any browser of the attempt, asked for last. */
export async function findLastRequest(
  tx: Tx,
  attemptId: string,
  candidateSessionId: string | null,
): Promise<TakeOverRow | undefined> {
  const { rows } = await sql<TakeOverRow>`
    select ${ROW} from take_over_request
    where attempt_id = ${attemptId}
      and candidate_session_id = coalesce(${candidateSessionId}::uuid, candidate_session_id)
    order by asked_at desc, id desc limit 1`.execute(tx);
  return rows[0];
}

/** Seconds until the attempt may ask again, where it asked too often within the hour. */
export async function findAskedTooOften(tx: Tx, attemptId: string): Promise<number | undefined> {
  const { rows } = await sql<{ seconds: number }>`
    select greatest(1, ceil(extract(epoch from asked_at + interval '1 hour' - fairshot_now())))::int as seconds
    from take_over_request
    where attempt_id = ${attemptId} and asked_at > fairshot_now() - interval '1 hour'
    order by asked_at desc offset ${MOST_IN_AN_HOUR - 1} limit 1`.execute(tx);
  return rows[0]?.seconds;
}

export async function insertRequest(
  tx: Tx,
  attempt: { id: string; organization_id: string; candidate_id: string },
  candidateSessionId: string,
  way: 'mail_code' | 'staff',
  codeHmac: Buffer | null,
): Promise<void> {
  await tx
    .insertInto('take_over_request')
    .values({
      organization_id: attempt.organization_id,
      candidate_id: attempt.candidate_id,
      attempt_id: attempt.id,
      candidate_session_id: candidateSessionId,
      way,
      code_hmac: codeHmac,
    })
    .execute();
}

/** Moves one request along its life cycle, in a member's name where one decides; false where it could not move. */
export async function moveRequest(
  tx: Tx,
  requestId: string,
  event: TakeOverRequestEvent,
  decidedBy?: string,
): Promise<boolean> {
  const decision =
    decidedBy === undefined ? {} : { decided_by: decidedBy, decided_at: sql<Date>`fairshot_now()` };
  const { numUpdatedRows } = await tx
    .updateTable('take_over_request')
    .set({ state: takeOverRequestLifecycle.target(event), ...decision })
    .where('id', '=', requestId)
    .where('state', 'in', takeOverRequestLifecycle.sources(event))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Closes whatever the attempt still asks for. */
export async function replaceRequests(tx: Tx, attemptId: string): Promise<void> {
  await tx
    .updateTable('take_over_request')
    .set({ state: takeOverRequestLifecycle.target('replace') })
    .where('attempt_id', '=', attemptId)
    .where('state', 'in', takeOverRequestLifecycle.sources('replace'))
    .execute();
}

export async function countWrongTry(tx: Tx, requestId: string): Promise<void> {
  await tx
    .updateTable('take_over_request')
    .set((row) => ({ wrong_tries: row('wrong_tries', '+', 1) }))
    .where('id', '=', requestId)
    .execute();
}

/** Of a request to staff: its state, if it belongs to the attempt. */
export async function findRequestState(
  tx: Tx,
  attemptId: string,
  requestId: string,
): Promise<TakeOverRequestState | undefined> {
  const row = await tx
    .selectFrom('take_over_request')
    .select('state')
    .where('id', '=', requestId)
    .where('attempt_id', '=', attemptId)
    .where('way', '=', 'staff')
    .executeTakeFirst();
  return row?.state as TakeOverRequestState | undefined;
}

export interface StaffRequestRow {
  id: string;
  state: TakeOverRequestState;
  asked_at: Date;
  user_agent: string | null;
  decided_at: Date | null;
  decided_by: string | null;
}

/** What staff were asked for in an attempt, newest first. */
export async function listStaffRequests(tx: Tx, attemptId: string): Promise<StaffRequestRow[]> {
  const { rows } = await sql<StaffRequestRow>`
    select r.id, r.state, r.asked_at, s.user_agent, r.decided_at, p.name as decided_by
    from take_over_request r
    join candidate_session s on s.id = r.candidate_session_id
    left join member m on m.id = r.decided_by
    left join account p on p.id = m.account_id
    where r.attempt_id = ${attemptId} and r.way = 'staff'
    order by r.asked_at desc, r.id desc limit 20`.execute(tx);
  return rows;
}
