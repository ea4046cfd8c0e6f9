import type { AttemptReceipt } from '@fairshot/contracts/attempts/attempts.contract';
import type { AnswerLanguage } from '@fairshot/contracts/questions/language';

import { candidate } from '../platform/actor.ts';
import type { CandidateCaller } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { findSitting, listHandedIn, type SittingRow } from './sitting.store.ts';

/** What the candidate holds after the end. */
export async function getReceipt(
  { db }: Platform,
  caller: CandidateCaller,
  attemptId: string,
): Promise<AttemptReceipt> {
  return db.transaction(candidate(caller.candidateId), (tx) => readReceipt(tx, caller, attemptId));
}

/** The same, inside a transaction that is already open. */
export async function readReceipt(
  tx: Tx,
  caller: CandidateCaller,
  attemptId: string,
): Promise<AttemptReceipt> {
  const sitting = await findSitting(tx, caller.candidateId, attemptId);
  if (!sitting) throw refuse('not_found');
  const { receipt_code: receiptCode, finished_at: finishedAt, finished_by: finishedBy } = sitting;
  if (!receiptCode || !finishedAt || !finishedBy) throw refuse('wrong_state');

  const questions = await listHandedIn(tx, attemptId);
  return {
    attemptId,
    ...(caller.practiceOf ? { practiceOf: caller.practiceOf } : {}),
    receiptCode,
    title: sitting.title,
    organization: sitting.organization,
    finishedAt: finishedAt.toISOString(),
    finishedBy,
    questions: questions.map(({ position, title, ...submission }) => ({
      position,
      title,
      ...submitted(submission),
    })),
    ...score(sitting),
    maxPoints: sitting.max_points,
    visibility: sitting.visibility,
    awaitsRelease: sitting.awaits_release,
  };
}

function submitted(row: Omit<Awaited<ReturnType<typeof listHandedIn>>[number], 'position' | 'title'>) {
  const {
    id,
    receipt_code: receiptCode,
    language,
    submitted_at: submittedAt,
    pressed_at: pressedAt,
    origin,
  } = row;
  if (!id || !receiptCode || !language || !submittedAt || !origin) return {};
  return {
    submitted: {
      id,
      receiptCode,
      language: language as AnswerLanguage,
      submittedAt: submittedAt.toISOString(),
      ...(pressedAt ? { pressedAt: pressedAt.toISOString() } : {}),
      origin,
    },
  };
}

function score(sitting: SittingRow): { scoreMillipoints?: number } {
  const isShown = ['score', 'full'].includes(sitting.visibility);
  if (!isShown || sitting.state !== 'graded' || sitting.score_millipoints === null) return {};
  return { scoreMillipoints: sitting.score_millipoints };
}
