import {
  invitationLifecycle,
  type InvitationState,
} from '@fairshot/contracts/invitations/invitation.lifecycle';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

export interface LockedInvitation {
  id: string;
  state: InvitationState;
  opens_at: Date;
  is_early: boolean;
  is_over: boolean;
}

/** The candidate's invitation, locked: of twenty clicks on Start, nineteen wait here and then find it accepted. */
export async function lockInvitation(
  tx: Tx,
  candidateId: string,
  invitationId: string,
): Promise<LockedInvitation | undefined> {
  const { rows } = await sql<LockedInvitation>`
    select id, state, opens_at, fairshot_now() < opens_at as is_early, fairshot_now() >= closes_at as is_over
    from invitation where id = ${invitationId} and candidate_id = ${candidateId}
    for update`.execute(tx);
  return rows[0];
}

export async function markAccepted(tx: Tx, invitationId: string): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ state: invitationLifecycle.target('accept'), accepted_at: sql<Date>`fairshot_now()` })
    .where('id', '=', invitationId)
    .where('state', 'in', invitationLifecycle.sources('accept'))
    .execute();
}
