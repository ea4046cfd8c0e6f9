import type { InvitationListItem } from '@fairshot/contracts/invitations/invitations.contract';

import type { InvitationRow } from './invitation.store.ts';

/** An invitation as all staff see it, those who grade included. */
export function listItem(row: InvitationRow): InvitationListItem {
  return {
    id: row.id,
    assessmentId: row.assessment_id,
    assessmentTitle: row.assessment_title,
    candidate: { id: row.candidate_id, name: row.candidate_name, email: row.candidate_email },
    state: row.state,
    opensAt: row.opens_at.toISOString(),
    closesAt: row.closes_at.toISOString(),
    durationMinutes: row.duration_minutes,
    ...(row.sent_at ? { sentAt: row.sent_at.toISOString() } : {}),
    ...(row.opened_at ? { openedAt: row.opened_at.toISOString() } : {}),
    ...(row.accepted_at ? { acceptedAt: row.accepted_at.toISOString() } : {}),
    ...(row.attempt_id ? { attemptId: row.attempt_id } : {}),
    asksConsent: row.asks_consent,
    ...(row.letter ? { letter: row.letter } : {}),
  };
}

/** The same for those who invite: also what eases the time of this person. */
export function listItemForInviter(row: InvitationRow): InvitationListItem {
  if (!row.accommodated_at) return listItem(row);
  return {
    ...listItem(row),
    accommodations: {
      extraTimePercent: row.extra_time_percent,
      breakMinutes: row.break_minutes,
      setAt: row.accommodated_at.toISOString(),
      ...(row.accommodated_by ? { setBy: row.accommodated_by } : {}),
    },
  };
}
