import type { AttemptForCandidate } from '@fairshot/contracts/attempts/attempts.contract';
import type { InvitationForCandidate } from '@fairshot/contracts/invitations/invitations.contract';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { type AssessmentRow, findAssessment } from './assessment.store.ts';
import { listComposedQuestions } from './composed-question.store.ts';
import { invitationLike, type PreviewFrame } from './preview-invitation.ts';
import { attemptLike } from './preview-attempt.ts';
import { getPreviewFrame, listPreviewQuestions } from './preview.store.ts';

/**
 * The candidate's landing page and sitting, fed from what the composer shows: the draft, or what is published.
 * Nobody is invited, nothing is stored, and no hidden case leaves.
 */
export async function previewAssessment(
  platform: Platform,
  caller: ActingMember,
  assessmentId: string,
): Promise<{ invitation: InvitationForCandidate; attempt: AttemptForCandidate }> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const content: AssessmentRow | undefined = await findAssessment(tx, assessmentId);
    if (!content) throw refuse('not_found');
    const composed = await listComposedQuestions(tx, content.version_id);
    const ids = composed.map((question) => question.question_version_id);
    const frame: PreviewFrame = {
      content,
      composed,
      questions: await listPreviewQuestions(tx, ids),
      ...(await getPreviewFrame(tx, caller.organizationId, caller.accountId)),
    };
    return { invitation: invitationLike(frame), attempt: attemptLike(frame) };
  });
}
