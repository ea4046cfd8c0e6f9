import type { CandidateListItem } from '@fairshot/contracts/reports/candidates.contract';

import type { CandidateRow } from './candidate-rows.store.ts';

/** An invitation with its attempt, as members read it. */
export function candidateRowView(row: CandidateRow): CandidateListItem {
  return {
    invitationId: row.invitation_id,
    ...(row.attempt_id ? { attemptId: row.attempt_id } : {}),
    candidate: { id: row.candidate_id, name: row.candidate_name, email: row.candidate_email },
    assessment: { id: row.assessment_id, title: row.title, version: row.version },
    standing: row.standing,
    invitationState: row.invitation_state,
    ...(row.attempt_state ? { attemptState: row.attempt_state } : {}),
    invitedAt: row.invited_at.toISOString(),
    opensAt: row.opens_at.toISOString(),
    closesAt: row.closes_at.toISOString(),
    ...instants(row),
    ...(row.finished_by ? { finishedBy: row.finished_by } : {}),
    ...(row.score_millipoints === null ? {} : { scoreMillipoints: row.score_millipoints }),
    ...(row.max_points === null ? {} : { maxPoints: row.max_points }),
    ...(row.integrity_outcome ? { integrityOutcome: row.integrity_outcome } : {}),
    asksConsent: row.asks_consent,
  };
}

function instants(row: CandidateRow): Partial<CandidateListItem> {
  return {
    ...(row.opened_at ? { openedAt: row.opened_at.toISOString() } : {}),
    ...(row.started_at ? { startedAt: row.started_at.toISOString() } : {}),
    ...(row.deadline_at ? { deadlineAt: row.deadline_at.toISOString() } : {}),
    ...(row.finished_at ? { finishedAt: row.finished_at.toISOString() } : {}),
  };
}
