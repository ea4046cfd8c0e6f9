import type { KeptBecause } from '@fairshot/contracts/attempts/kept-texts.contract';

import type { CandidateCaller } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { type LockedAttempt, type LockedQuestion, lockAttemptQuestion } from './attempt.store.ts';

/**
 * Why this browser may not write in the attempt just now; nothing where it may. The epoch alone is not enough, since
 * every browser that opened the link reads it: one that never took over could then write beside the writer.
 */
export function whyNotWrite(
  attempt: LockedAttempt,
  { candidateSessionId }: CandidateCaller,
  writerEpoch: number,
): KeptBecause | undefined {
  if (attempt.state === 'paused') return 'attempt_paused';
  if (attempt.state !== 'in_progress') return 'attempt_closed';
  if (attempt.writer_epoch !== writerEpoch) return 'other_writer';
  if (attempt.writer_session_id !== candidateSessionId) return 'other_writer';
  if (attempt.is_time_up) return 'attempt_time_up';
  return undefined;
}

/** What a browser says of the answer it writes. */
export interface Writing {
  questionVersionId: string;
  language: string;
  writerEpoch: number;
}

/** The question, with its attempt locked in share, if an answer in this language may be written to it now. */
export async function requireOpenQuestion(
  tx: Tx,
  caller: CandidateCaller,
  attemptId: string,
  writing: Writing,
): Promise<LockedQuestion> {
  const question = await requireQuestion(tx, caller.candidateId, attemptId, writing);
  const no = whyNotWrite(question, caller, writing.writerEpoch);
  if (no) throw refuse(no);
  return question;
}

/** The question, whatever state its attempt is in, if it can be answered in this language. */
export async function requireQuestion(
  tx: Tx,
  candidateId: string,
  attemptId: string,
  writing: { questionVersionId: string; language: string },
): Promise<LockedQuestion> {
  const question = await lockAttemptQuestion(tx, candidateId, attemptId, writing.questionVersionId);
  if (!question) throw refuse('not_found');
  if (!question.languages.includes(writing.language)) throw refuse('language_not_allowed');
  return question;
}
