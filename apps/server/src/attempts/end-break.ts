import type { AttemptForCandidate } from '@fairshot/contracts/attempts/attempts.contract';

import { system } from '../platform/actor.ts';
import type { CandidateCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { moveClock } from './change-time.ts';
import { getAttempt } from './get-attempt.ts';
import { letGoOn } from './let-go-on.ts';
import { listDueBreaks } from './time.store.ts';

/** The candidate goes on after a break, in any browser of theirs. A pause by staff is not theirs to end. */
export async function endBreak(
  platform: Platform,
  caller: CandidateCaller,
  attemptId: string,
): Promise<AttemptForCandidate> {
  const where = { organizationId: caller.organizationId, attemptId };
  await moveClock(platform, where, 'end_break', async (tx, attempt) => {
    if (attempt.candidate_id !== caller.candidateId) throw refuse('not_found');
    if (attempt.state === 'in_progress') return false;
    if (attempt.state !== 'paused') throw refuse('attempt_closed');
    if (!attempt.break_ends_at) throw refuse('attempt_paused');
    await letGoOn(tx, attempt);
    return true;
  });
  return getAttempt(platform, caller, attemptId);
}

/** Ends a break whose allowance is used up by the database's clock; does nothing where somebody was faster. */
export async function endUsedUpBreak(
  platform: Platform,
  where: { organizationId: string; attemptId: string },
): Promise<void> {
  await moveClock(platform, where, 'end_break', async (tx, attempt) => {
    if (!attempt.break_ends_at || attempt.now < attempt.break_ends_at) return false;
    await letGoOn(tx, attempt);
    return true;
  });
}

/** Breaks looked at in one sweep. */
const AT_ONCE = 500;

/** Ends every break whose task came late or was lost. */
export async function endUsedUpBreaks(platform: Platform): Promise<void> {
  const due = await platform.db.transaction(system, (tx) => listDueBreaks(tx, AT_ONCE));
  for (const { id: attemptId, organization_id: organizationId } of due) {
    await endUsedUpBreak(platform, { organizationId, attemptId });
  }
}
