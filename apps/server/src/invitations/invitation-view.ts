import type { InvitationListItem } from '@fairshot/contracts/invitations/invitations.contract';

import type { InvitationRow } from './invitation.store.ts';

/** An invitation as staff see it. */
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
    ...(row.letter ? { letter: row.letter } : {}),
  };
}
