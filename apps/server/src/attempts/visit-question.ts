import { candidate } from '../platform/actor.ts';
import type { CandidateCaller } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { findOwnQuestion, insertVisit, type OwnQuestion } from './question-memory.store.ts';

/** The candidate turned to a question; the time spent on it is counted from here to the next turn. */
export async function visitQuestion(
  { db }: Platform,
  caller: CandidateCaller,
  attemptId: string,
  questionVersionId: string,
): Promise<void> {
  await db.transaction(candidate(caller.candidateId), async (tx) => {
    await insertVisit(tx, await requireRunning(tx, caller, attemptId, questionVersionId));
  });
}

/** The question, if its attempt is not over. */
export async function requireRunning(
  tx: Tx,
  caller: CandidateCaller,
  attemptId: string,
  questionVersionId: string,
): Promise<OwnQuestion> {
  const question = await findOwnQuestion(tx, caller.candidateId, attemptId, questionVersionId);
  if (!question) throw refuse('not_found');
  if (!['in_progress', 'paused'].includes(question.attempt_state)) throw refuse('attempt_closed');
  return question;
}
