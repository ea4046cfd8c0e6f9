import type { SubmissionForCandidate } from '@fairshot/contracts/submissions/submissions.contract';

import { requireOwnAttempt } from '../attempts/require-own-attempt.ts';
import { candidate } from '../platform/actor.ts';
import type { CandidateCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { readForCandidate } from './candidate-view.ts';

/** The candidate's runs and submissions, newest first; those of one question if it is named. */
export async function listSubmissions(
  { db }: Platform,
  { candidateId }: CandidateCaller,
  attemptId: string,
  questionVersionId?: string,
): Promise<{ submissions: SubmissionForCandidate[] }> {
  const wanted = { attemptId, candidateId, questionVersionId };
  return db.transaction(candidate(candidateId), async (tx) => {
    await requireOwnAttempt(tx, candidateId, attemptId);
    return { submissions: await readForCandidate(tx, wanted) };
  });
}

/** One of them. */
export async function getSubmission(
  { db }: Platform,
  { candidateId }: CandidateCaller,
  attemptId: string,
  submissionId: string,
): Promise<SubmissionForCandidate> {
  const wanted = { attemptId, candidateId, ids: [submissionId] };
  const [submission] = await db.transaction(candidate(candidateId), (tx) => readForCandidate(tx, wanted));
  if (!submission) throw refuse('not_found');
  return submission;
}
