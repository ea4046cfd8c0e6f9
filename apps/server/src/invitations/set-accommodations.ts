import type { Accommodations } from '@fairshot/contracts/invitations/accommodations';
import type { InvitationState } from '@fairshot/contracts/invitations/invitation.lifecycle';
import type { InvitationListItem } from '@fairshot/contracts/invitations/invitations.contract';

import { member, system } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { lockAccommodations, putAccommodations } from './accommodations.store.ts';
import { findInvitation } from './invitation.store.ts';
import { listItemForInviter } from './invitation-view.ts';

/** From here somebody may still start. */
const OPEN: readonly InvitationState[] = ['draft', 'sent', 'opened', 'bounced'];

/**
 * Sets the extra time and the breaks of one person, until they start; the running attempt then gets time by its own
 * acts. How long somebody has is the system's to write, so the organization is asked for by hand.
 */
export async function setAccommodations(
  { db }: Platform,
  caller: ActingMember,
  invitationId: string,
  { seen, ...wanted }: Accommodations & { seen: Accommodations },
): Promise<InvitationListItem> {
  await db.transaction(system, async (tx) => {
    const held = await lockAccommodations(tx, caller.organizationId, invitationId);
    if (!held) throw refuse('not_found');
    if (!OPEN.includes(held.state)) throw refuse('wrong_state');
    if (isSame(held, wanted)) return; // sent twice
    if (!isSame(held, seen)) throw refuse('changed_meanwhile');
    await putAccommodations(tx, invitationId, caller.memberId, wanted);
  });
  const acting = member(caller.organizationId, caller.accountId);
  const invitation = await db.transaction(acting, (tx) => findInvitation(tx, invitationId));
  if (!invitation) throw refuse('not_found');
  return listItemForInviter(invitation);
}

function isSame(one: Accommodations, other: Accommodations): boolean {
  return one.extraTimePercent === other.extraTimePercent && one.breakMinutes === other.breakMinutes;
}
