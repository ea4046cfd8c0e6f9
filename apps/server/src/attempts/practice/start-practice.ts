import type { InvitationState } from '@fairshot/contracts/invitations/invitation.lifecycle';
import type { RefusalCode } from '@fairshot/contracts/refusal';

import { system } from '../../platform/actor.ts';
import type { CandidateCaller } from '../../platform/caller.ts';
import type { Tx } from '../../platform/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { createRateLimit } from '../../platform/rate-limit.ts';
import { refuse } from '../../platform/refuse.ts';
import { addRunOut } from '../add-run-out.ts';
import { insertEvent } from '../attempt.store.ts';
import { insertAttempt, insertQuestions } from '../start.store.ts';
import {
  ensurePracticeVersion,
  findPractice,
  forgetPractice,
  insertPractice,
  insertStandIn,
  lockPractisable,
  type PractisableInvitation,
} from './practice.store.ts';
import { prepareGround } from './prepare-ground.ts';

const NOT_NOW: Partial<Record<InvitationState, RefusalCode>> = {
  draft: 'link_revoked',
  bounced: 'link_revoked',
  declined: 'link_revoked',
  revoked: 'link_revoked',
  expired: 'link_expired',
  accepted: 'practice_over',
};

/** Of one candidate: beginning anew is cheap for them and not for the database. */
const BEGINNINGS = { points: 20, seconds: 900 };

/** How candidates get ready; what has to be there for it is made once in the life of this process. */
export function practiceStand(platform: Platform) {
  const beginnings = createRateLimit(BEGINNINGS);
  let prepared: Promise<void> | undefined;
  const prepare = () =>
    (prepared ??= prepareGround(platform).catch((error: unknown) => {
      prepared = undefined;
      throw error;
    }));

  return {
    /**
     * A candidate practises under the rules, the extra time and the breaks of their own sitting, also before its
     * window opens. There is one practice an invitation: asked again it goes on, and `anew` forgets the one there
     * is. Refuses once the invitation was used, withdrawn or is over.
     */
    async start(
      caller: CandidateCaller,
      invitationId: string,
      anew: boolean,
    ): Promise<{ attemptId: string }> {
      // Whoever may not practise makes nothing; once all is there, the look below is enough.
      if (!prepared) {
        await platform.db.transaction(system, (tx) =>
          requirePractisable(tx, caller.candidateId, invitationId),
        );
      }
      await prepare();
      return platform.db.transaction(system, async (tx) => {
        const invitation = await requirePractisable(tx, caller.candidateId, invitationId);
        const present = anew ? undefined : await findPractice(tx, invitationId);
        if (present) return { attemptId: present };
        await beginnings.take(caller.candidateId);
        return { attemptId: await begin(platform, tx, caller, invitation) };
      });
    },
  };
}

async function requirePractisable(
  tx: Tx,
  candidateId: string,
  invitationId: string,
): Promise<PractisableInvitation> {
  const invitation = await lockPractisable(tx, candidateId, invitationId);
  if (!invitation) throw refuse('not_found');
  const no = NOT_NOW[invitation.state] ?? (invitation.is_over ? 'link_expired' : undefined);
  if (no) throw refuse(no);
  if (!invitation.offers_practice) throw refuse('practice_off');
  return invitation;
}

async function begin(
  platform: Platform,
  tx: Tx,
  caller: CandidateCaller,
  invitation: PractisableInvitation,
): Promise<string> {
  await forgetPractice(tx, invitation.id);
  const standIn = await insertStandIn(
    tx,
    invitation,
    await ensurePracticeVersion(tx, invitation.assessment_version_id),
  );
  const attempt = await insertAttempt(tx, standIn.invitationId, caller.candidateSessionId, undefined);
  await insertQuestions(tx, attempt.id);
  await insertEvent(tx, attempt, 'start', caller.candidateSessionId);
  await insertPractice(tx, invitation, attempt);
  await addRunOut(platform, tx, attempt);
  return attempt.id;
}
