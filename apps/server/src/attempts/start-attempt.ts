import { acceptInvitation } from '../invitations/accept-invitation.ts';
import { candidate } from '../platform/actor.ts';
import { announce } from '../platform/announce.ts';
import type { CandidateCaller } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { insertEvent } from './attempt.store.ts';
import { addRunOut } from './add-run-out.ts';
import { forgetPractice } from './practice/practice.store.ts';
import { findAttemptOf, findHonourCode, insertAttempt, insertQuestions } from './start.store.ts';

/**
 * A candidate presses Start: the one attempt of the invitation, its deadline and the task that will end it are
 * born together, with the honour code they accepted. Pressed again, or twenty times at once, it is still that
 * attempt; once it is over the link is used up.
 */
export async function startAttempt(
  platform: Platform,
  caller: CandidateCaller,
  invitationId: string,
  accepted: { honourCode?: string | undefined } = {},
): Promise<{ attemptId: string }> {
  return platform.db.transaction(candidate(caller.candidateId), async (tx) => {
    const isFirst = await acceptInvitation(tx, caller.candidateId, invitationId);
    if (!isFirst) return { attemptId: await resume(tx, invitationId) };

    const honourCode = await requireAccepted(tx, invitationId, accepted.honourCode);
    await forgetPractice(tx, invitationId);
    const attempt = await insertAttempt(tx, invitationId, caller.candidateSessionId, honourCode);
    await insertQuestions(tx, attempt.id);
    await insertEvent(tx, attempt, 'start', caller.candidateSessionId);
    await addRunOut(platform, tx, attempt);
    await announce(tx, { attemptId: attempt.id, organizationId: attempt.organization_id, kind: 'attempt' });
    return { attemptId: attempt.id };
  });
}

/** The honour code of the assessment, if the candidate accepted it in these very words. */
async function requireAccepted(
  tx: Tx,
  invitationId: string,
  accepted: string | undefined,
): Promise<string | undefined> {
  const asked = await findHonourCode(tx, invitationId);
  if (asked !== undefined && asked !== accepted) throw refuse('honour_code_not_accepted');
  return asked;
}

async function resume(tx: Tx, invitationId: string): Promise<string> {
  const attempt = await findAttemptOf(tx, invitationId);
  if (!attempt) throw refuse('link_used');
  if (attempt.state !== 'in_progress' && attempt.state !== 'paused') throw refuse('link_used');
  return attempt.id;
}
