import type { SubmissionForCandidate } from '@fairshot/contracts/submissions/submissions.contract';

import type { CandidateCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { type Code, enterCode } from './enter-code.ts';

/** Runs code on the samples, or on the candidate's own input; it never counts. */
export async function runCode(
  platform: Platform,
  caller: CandidateCaller,
  attemptId: string,
  code: Code & { ownInput?: string | undefined },
): Promise<SubmissionForCandidate> {
  return enterCode(platform, caller, attemptId, 'run', code);
}
