import type { Accommodations } from '@fairshot/contracts/invitations/accommodations';
import type { InvitationState } from '@fairshot/contracts/invitations/invitation.lifecycle';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

export interface AccommodatedInvitation extends Accommodations {
  state: InvitationState;
}

/** What an invitation of the organization eases, locked: a Start waits, or has been and is seen. */
export async function lockAccommodations(
  tx: Tx,
  organizationId: string,
  invitationId: string,
): Promise<AccommodatedInvitation | undefined> {
  const { rows } = await sql<AccommodatedInvitation>`
    select state, extra_time_percent as "extraTimePercent", break_minutes as "breakMinutes"
    from invitation where id = ${invitationId} and organization_id = ${organizationId}
    for update`.execute(tx);
  return rows[0];
}

export async function putAccommodations(
  tx: Tx,
  invitationId: string,
  memberId: string,
  { extraTimePercent, breakMinutes }: Accommodations,
): Promise<void> {
  await sql`
    update invitation
    set extra_time_percent = ${extraTimePercent}, break_minutes = ${breakMinutes}, accommodated_by = ${memberId},
      accommodated_at = fairshot_now()
    where id = ${invitationId}`.execute(tx);
}
