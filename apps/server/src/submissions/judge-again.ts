import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { requeueWork } from './find-lost-work.ts';
import { findStateOf, requeueOneFailed } from './judging.store.ts';

/** Puts one failed submission back in the queue with all its tries; says whose it is, or why it was not done. */
export async function judgeAgain(
  platform: Platform,
  tx: Tx,
  organizationId: string,
  submissionId: string,
): Promise<{ attemptId: string; candidateId: string } | 'unknown' | 'not failed'> {
  if ((await findStateOf(tx, organizationId, submissionId)) === undefined) return 'unknown';
  const work = await requeueOneFailed(tx, submissionId);
  if (!work) return 'not failed';
  await requeueWork(platform, tx, work);
  return { attemptId: work.attempt_id, candidateId: work.candidate_id };
}
