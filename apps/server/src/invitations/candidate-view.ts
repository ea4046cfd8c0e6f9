import type { InvitationForCandidate } from '@fairshot/contracts/invitations/invitations.contract';

import type { CandidateInvitationRow } from './candidate-invitation.store.ts';

/** All a candidate may know before the start, seen from one of their browsers. */
export function candidateView(
  row: CandidateInvitationRow,
  candidateSessionId: string,
): InvitationForCandidate {
  const { inviter_name: name, inviter_email: email } = row;
  return {
    id: row.id,
    state: row.state,
    organization: row.organization,
    candidate: { name: row.candidate_name, email: row.candidate_email },
    ...(name !== null && email !== null ? { invitedBy: { name, email } } : {}),
    assessment: {
      title: row.title,
      instructions: row.instructions,
      durationMinutes: row.allotted_minutes,
      questionCount: row.question_count,
      maxPoints: row.max_points,
      languages: row.languages,
      submissionsPolicy: row.submissions_policy,
      visibility: row.visibility,
      visibilityWhen: row.visibility_when,
      sections: row.sections.map(({ title, suggested_minutes: suggestedMinutes, questions, points }) => ({
        title,
        ...(suggestedMinutes === null ? {} : { suggestedMinutes }),
        questionCount: questions,
        maxPoints: points,
      })),
      ...(row.honour_code_name === null
        ? {}
        : { honourCode: { name: row.honour_code_name, text: row.honour_code_text } }),
    },
    opensAt: row.opens_at.toISOString(),
    closesAt: row.closes_at.toISOString(),
    timeZone: row.time_zone,
    lateStart: row.late_start,
    extraMinutes: row.extra_minutes,
    breakMinutes: row.break_minutes,
    minutesIfStartedNow: row.minutes_if_started_now,
    now: row.now.toISOString(),
    ...practiceOf(row),
    ...attemptOf(row, candidateSessionId),
  };
}

function practiceOf({
  offers_practice: offers,
  practice_attempt_id: attemptId,
  attempt_id: real,
}: CandidateInvitationRow) {
  if (!offers || real !== null) return {};
  return { practice: attemptId === null ? {} : { attemptId } };
}

function attemptOf(row: CandidateInvitationRow, candidateSessionId: string) {
  if (row.attempt_id === null || row.attempt_state === null) return {};
  const isWriter = row.writer_session_id === candidateSessionId;
  return { attempt: { id: row.attempt_id, state: row.attempt_state, isWriter } };
}
