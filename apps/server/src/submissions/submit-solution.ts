import type { SubmissionForCandidate } from '@fairshot/contracts/submissions/submissions.contract';

import type { CandidateCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { type Code, enterCode } from './enter-code.ts';

/** A candidate hands in a solution to one question of a running attempt; it is judged on all cases. */
export async function submitSolution(
  platform: Platform,
  caller: CandidateCaller,
  attemptId: string,
  solution: Code,
): Promise<SubmissionForCandidate> {
  return enterCode(platform, caller, attemptId, 'submission', solution);
}
