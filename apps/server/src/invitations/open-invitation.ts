import type { InvitationState } from '@fairshot/contracts/invitations/invitation.lifecycle';
import type { InvitationForCandidate } from '@fairshot/contracts/invitations/invitations.contract';
import type { RefusalCode } from '@fairshot/contracts/refusal';

import { candidate, link } from '../platform/actor.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import type { RateLimit } from '../platform/rate-limit.ts';
import { refuse } from '../platform/refuse.ts';
import { hashToken, newToken } from '../platform/token.ts';
import { type CandidateInvitationRow, findByLink, findInvitationOf } from './candidate-invitation.store.ts';
import { findLiveSession, insertSession, touchSession } from './candidate-session.store.ts';
import { candidateView } from './candidate-view.ts';
import { moveInvitation } from './invitation.store.ts';

export interface Opening {
  token: string;
  /** What this browser holds already, from an earlier opening. */
  cookie: string | undefined;
  ip: string;
  userAgent: string;
}

/**
 * Exchanges a personal link for a session in this browser and marks the invitation opened; uses nothing up, so
 * it may be done as often as wanted. Refuses unknown, withdrawn and expired links. `cookie` is the token that
 * the browser must hold from now on.
 */
export async function openInvitation(
  platform: Platform,
  misses: RateLimit,
  opening: Opening,
): Promise<{ invitation: InvitationForCandidate; cookie: string }> {
  const tokenHash = hashToken(opening.token);
  const found = await platform.db.transaction(link(tokenHash), (tx) => findByLink(tx, tokenHash));
  if (!found) {
    await misses.take(opening.ip); // only guesses count: a whole campus may open its links at once
    throw refuse('link_unknown');
  }
  return platform.db.transaction(candidate(found.candidate_id), async (tx) => {
    const invitation = await requireOpenable(tx, found);
    await moveInvitation(tx, found.id, 'open');
    const session = await enter(tx, invitation.organization_id, found.candidate_id, opening);
    const opened = (await findInvitationOf(tx, found.candidate_id, found.id)) ?? invitation;
    return { invitation: candidateView(opened, session.id), cookie: session.token };
  });
}

const CLOSED: Partial<Record<InvitationState, RefusalCode>> = {
  draft: 'link_unknown',
  declined: 'link_revoked',
  revoked: 'link_revoked',
  expired: 'link_expired',
};

async function requireOpenable(
  tx: Tx,
  found: { id: string; candidate_id: string },
): Promise<CandidateInvitationRow> {
  const invitation = await findInvitationOf(tx, found.candidate_id, found.id);
  if (!invitation) throw refuse('link_unknown');
  // An accepted invitation outlives its window: the attempt has its own end.
  const isTooLate = invitation.is_over && invitation.state !== 'accepted';
  const code = CLOSED[invitation.state] ?? (isTooLate ? 'link_expired' : undefined);
  if (code) throw refuse(code, { details: whomToAsk(invitation) });
  return invitation;
}

/** Enough for a page that says what closed when, and whom to write to. */
function whomToAsk(invitation: CandidateInvitationRow): Record<string, string> {
  const { inviter_name: name, inviter_email: email } = invitation;
  return {
    title: invitation.title,
    organization: invitation.organization,
    closesAt: invitation.closes_at.toISOString(),
    timeZone: invitation.time_zone,
    ...(name === null ? {} : { invitedBy: name }),
    ...(email === null ? {} : { invitedByEmail: email }),
  };
}

/** The same person's live session in this browser goes on; anybody else's is left behind. */
async function enter(
  tx: Tx,
  organizationId: string,
  candidateId: string,
  opening: Opening,
): Promise<{ id: string; token: string }> {
  const held = opening.cookie && (await findLiveSession(tx, hashToken(opening.cookie)));
  if (held && opening.cookie && held.candidate_id === candidateId) {
    await touchSession(tx, held.id);
    return { id: held.id, token: opening.cookie };
  }
  const token = newToken();
  const { userAgent } = opening;
  const id = await insertSession(tx, { organizationId, candidateId, tokenHash: hashToken(token), userAgent });
  return { id, token };
}
