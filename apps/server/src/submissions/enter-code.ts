import type { SubmissionForCandidate } from '@fairshot/contracts/submissions/submissions.contract';

import { requireOpenQuestion, type Writing } from '../attempts/may-write.ts';
import { candidate } from '../platform/actor.ts';
import type { CandidateCaller } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { readForCandidate } from './candidate-view.ts';
import { PRIORITY } from './judging-order.ts';
import { findByKey, hasFinal, insertSubmission, lockQuestion, secondsToWait } from './submission.store.ts';

export interface Code extends Writing {
  idempotencyKey: string;
  source: string;
  /** What the browser says of it. */
  pressedAt?: string | undefined;
}

/** One every two seconds for long, five at once; hand-ins are rarer than runs. Counted per attempt. */
const LIMITS = { run: { count: 5, seconds: 10 }, submission: { count: 5, seconds: 30 } } as const;

/**
 * Takes code into the attempt and queues it, in one transaction: either the candidate holds a receipt and the
 * judge will see the work, or neither happened. The same key again answers the same row.
 */
export async function enterCode(
  { db, queue }: Platform,
  caller: CandidateCaller,
  attemptId: string,
  kind: 'run' | 'submission',
  code: Code & { ownInput?: string | undefined },
): Promise<SubmissionForCandidate> {
  const { candidateId } = caller;
  return db.transaction(candidate(candidateId), async (tx) => {
    await lockQuestion(tx, attemptId, code.questionVersionId);
    const earlier = await findByKey(tx, attemptId, code.idempotencyKey);
    if (earlier) return readOne(tx, candidateId, attemptId, earlier);

    const question = await requireOpenQuestion(tx, caller, attemptId, code);
    if (code.source.trim() === '') throw refuse('nothing_written');
    const isFinal = kind === 'submission' && question.submissions_policy === 'one_final';
    if (isFinal && (await hasFinal(tx, attemptId, code.questionVersionId))) throw refuse('already_submitted');
    await requirePatience(tx, attemptId, kind);

    const id = await insertSubmission(tx, {
      organizationId: question.organization_id,
      candidateId,
      attemptId,
      questionVersionId: code.questionVersionId,
      kind,
      isFinal,
      language: code.language,
      source: code.source,
      ownInput: code.ownInput,
      idempotencyKey: code.idempotencyKey,
      pressedAt: code.pressedAt,
    });
    await queue.add(tx, 'judge-submission', { submissionId: id }, { onlyOnce: id, priority: PRIORITY[kind] });
    return readOne(tx, candidateId, attemptId, id);
  });
}

async function requirePatience(tx: Tx, attemptId: string, kind: 'run' | 'submission'): Promise<void> {
  const wait = await secondsToWait(tx, attemptId, kind, LIMITS[kind]);
  if (wait > 0) throw refuse('too_many_requests', { details: { retryAfterSeconds: wait } });
}

async function readOne(
  tx: Tx,
  candidateId: string,
  attemptId: string,
  id: string,
): Promise<SubmissionForCandidate> {
  const [submission] = await readForCandidate(tx, { attemptId, candidateId, ids: [id] });
  if (!submission) throw refuse('not_found');
  return submission;
}
