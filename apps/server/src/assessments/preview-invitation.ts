import type { InvitationForCandidate } from '@fairshot/contracts/invitations/invitations.contract';

import type { AssessmentRow } from './assessment.store.ts';
import type { ComposedQuestionRow } from './composed-question.store.ts';
import type { PreviewQuestionRow } from './preview.store.ts';

/** All that a preview is made of. */
export interface PreviewFrame {
  content: AssessmentRow;
  composed: ComposedQuestionRow[];
  questions: ReadonlyMap<string, PreviewQuestionRow>;
  organization: string;
  name: string;
  email: string;
  now: Date;
}

const DAY_MS = 86_400_000;

/** An invitation as whoever is invited to this would see it, open for a day from now. */
export function invitationLike({ content, composed, ...frame }: PreviewFrame): InvitationForCandidate {
  const { honour_code_name: name, honour_code_text: text } = content;
  return {
    id: content.version_id,
    state: 'opened',
    organization: frame.organization,
    candidate: { name: frame.name, email: frame.email },
    invitedBy: { name: frame.name, email: frame.email },
    assessment: {
      title: content.title,
      instructions: content.instructions,
      durationMinutes: content.duration_minutes,
      questionCount: content.question_count,
      maxPoints: content.max_points,
      languages: content.languages,
      submissionsPolicy: content.submissions_policy,
      visibility: content.visibility,
      visibilityWhen: content.visibility_when,
      sections: content.sections.map((section, at) => sectionLike(section, at, composed)),
      ...(name === null ? {} : { honourCode: { name, text } }),
    },
    opensAt: frame.now.toISOString(),
    closesAt: new Date(frame.now.getTime() + DAY_MS).toISOString(),
    timeZone: 'UTC',
    lateStart: 'full',
    extraMinutes: 0,
    breakMinutes: 0,
    minutesIfStartedNow: content.duration_minutes,
    now: frame.now.toISOString(),
    ...(content.offers_practice ? { practice: {} } : {}),
  };
}

function sectionLike(
  section: AssessmentRow['sections'][number],
  at: number,
  composed: readonly ComposedQuestionRow[],
) {
  const own = composed.filter((question) => question.section === at);
  return {
    title: section.title,
    ...(section.suggested_minutes === null ? {} : { suggestedMinutes: section.suggested_minutes }),
    questionCount: own.length,
    maxPoints: own.reduce((sum, question) => sum + question.points, 0),
  };
}
