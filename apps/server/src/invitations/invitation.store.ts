import {
  type InvitationEvent,
  invitationLifecycle,
  type InvitationState,
} from '@fairshot/contracts/invitations/invitation.lifecycle';
import type { LetterState } from '@fairshot/contracts/invitations/letter.lifecycle';
import { type RawBuilder, sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

/** An invitation as staff see it. */
export interface InvitationRow {
  id: string;
  assessment_id: string;
  assessment_title: string;
  candidate_id: string;
  candidate_name: string;
  candidate_email: string;
  state: InvitationState;
  opens_at: Date;
  closes_at: Date;
  late_start: 'truncate' | 'full';
  time_zone: string;
  duration_minutes: number;
  allotted_minutes: number;
  extra_time_percent: number;
  break_minutes: number;
  accommodated_at: Date | null;
  accommodated_by: string | null;
  sent_at: Date | null;
  opened_at: Date | null;
  accepted_at: Date | null;
  attempt_id: string | null;
  letter: LetterState | null;
  asks_consent: boolean;
}

export interface InvitationFilter {
  assessmentId?: string | undefined;
  state?: string | undefined;
}

/** Newest first. */
export async function listInvitations(tx: Tx, filter: InvitationFilter): Promise<InvitationRow[]> {
  const { assessmentId, state } = filter;
  const { rows } = await selectInvitations(sql`
    ${assessmentId === undefined ? sql`true` : sql`v.assessment_id = ${assessmentId}`}
    and ${state === undefined ? sql`true` : sql`i.state = ${state}`}`).execute(tx);
  return rows;
}

export async function findInvitation(tx: Tx, invitationId: string): Promise<InvitationRow | undefined> {
  const { rows } = await selectInvitations(sql`i.id = ${invitationId}`).execute(tx);
  return rows[0];
}

function selectInvitations(condition: RawBuilder<unknown>): RawBuilder<InvitationRow> {
  return sql<InvitationRow>`
    select i.id, v.assessment_id, v.title as assessment_title,
      c.id as candidate_id, c.name as candidate_name, c.email as candidate_email,
      i.state, i.opens_at, i.closes_at, i.late_start, i.time_zone, i.duration_minutes, i.allotted_minutes,
      i.extra_time_percent, i.break_minutes, i.accommodated_at, setter.name as accommodated_by,
      i.sent_at, i.opened_at, i.accepted_at, attempt.id as attempt_id, newest.state as letter,
      coalesce(attempt.state in ('in_progress', 'paused'), false) and exists (select from take_over_request r
        where r.attempt_id = attempt.id and r.way = 'staff' and r.state = 'asked') as asks_consent
    from invitation i
    join assessment_version v on v.id = i.assessment_version_id
    join candidate c on c.id = i.candidate_id
    left join member m on m.id = i.accommodated_by
    left join account setter on setter.id = m.account_id
    left join attempt on attempt.invitation_id = i.id
    left join lateral (
      select state from letter
      where invitation_id = i.id
      order by created_at desc, id desc
      limit 1
    ) newest on true
    where ${condition}
    order by i.created_at desc, i.id desc`;
}

/** Moves the invitation if its state allows the event; whether it moved. */
export async function moveInvitation(
  tx: Tx,
  invitationId: string,
  event: Extract<InvitationEvent, 'send' | 'open' | 'revoke'>,
): Promise<boolean> {
  const moved = await tx
    .updateTable('invitation')
    .set({ state: invitationLifecycle.target(event), [STAMP[event]]: sql<Date>`fairshot_now()` })
    .where('id', '=', invitationId)
    .where('state', 'in', invitationLifecycle.sources(event))
    .executeTakeFirst();
  return moved.numUpdatedRows > 0n;
}

const STAMP = { send: 'sent_at', open: 'opened_at', revoke: 'revoked_at' } as const;

export async function putToken(tx: Tx, invitationId: string, tokenHash: Buffer): Promise<void> {
  await tx.updateTable('invitation').set({ token_hash: tokenHash }).where('id', '=', invitationId).execute();
}

/** Those whose window has closed; how many there were. */
export async function expireInvitations(tx: Tx): Promise<number> {
  const moved = await tx
    .updateTable('invitation')
    .set({ state: invitationLifecycle.target('expire') })
    .where('state', 'in', invitationLifecycle.sources('expire'))
    .where('closes_at', '<=', sql<Date>`fairshot_now()`)
    .executeTakeFirst();
  return Number(moved.numUpdatedRows);
}
