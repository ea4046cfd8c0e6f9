import type {
  AttemptForCandidate,
  QuestionForCandidate,
} from '@fairshot/contracts/attempts/attempts.contract';
import type { LiveMessage } from '@fairshot/contracts/live.contract';
import type { AnswerLanguage } from '@fairshot/contracts/questions/language';

import { candidate } from '../platform/actor.ts';
import type { CandidateCaller } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import {
  findSitting,
  listSamples,
  listSittingQuestions,
  type SampleRow,
  type SittingQuestion,
  type SittingRow,
} from './sitting.store.ts';

/** The whole sitting for its candidate: after any crash, one request gives everything back. */
export async function getAttempt(
  platform: Platform,
  caller: CandidateCaller,
  attemptId: string,
): Promise<AttemptForCandidate> {
  return platform.db.transaction(candidate(caller.candidateId), (tx) => readAttempt(tx, caller, attemptId));
}

/** The same, inside a transaction that is already open. */
export async function readAttempt(
  tx: Tx,
  caller: CandidateCaller,
  attemptId: string,
): Promise<AttemptForCandidate> {
  const sitting = await findSitting(tx, caller.candidateId, attemptId);
  if (!sitting) throw refuse('not_found');
  const questions = await listSittingQuestions(tx, attemptId);
  const samples = Map.groupBy(await listSamples(tx, attemptId), (sample) => sample.question_version_id);
  return {
    ...frameOf(sitting, caller),
    questions: questions.map((question) =>
      questionView(question, samples.get(question.question_version_id) ?? []),
    ),
  };
}

/** What an open page must know at once: state, deadline and who writes. Undefined where there is no such attempt. */
export async function readAttemptNews(
  tx: Tx,
  caller: CandidateCaller,
  attemptId: string,
): Promise<Extract<LiveMessage, { type: 'attempt' }> | undefined> {
  const sitting = await findSitting(tx, caller.candidateId, attemptId);
  if (!sitting) return undefined;
  const { state, deadlineAt, now, writerEpoch, isWriter, credits, breakSecondsLeft } = frameOf(
    sitting,
    caller,
  );
  const time = { deadlineAt, now, credits, breakSecondsLeft, ...pauseOf(sitting) };
  return { type: 'attempt', state, writerEpoch, isWriter, ...time };
}

/** Refuses an attempt that is not the caller's, as if it did not exist. */
export async function requireOwnAttempt(
  { db }: Platform,
  caller: CandidateCaller,
  attemptId: string,
): Promise<void> {
  const attempt = await db.transaction(candidate(caller.candidateId), (tx) =>
    findSitting(tx, caller.candidateId, attemptId),
  );
  if (!attempt) throw refuse('not_found');
}

function frameOf(sitting: SittingRow, caller: CandidateCaller): Omit<AttemptForCandidate, 'questions'> {
  return {
    id: sitting.id,
    ...(caller.practiceOf ? { practiceOf: caller.practiceOf } : {}),
    state: sitting.state,
    title: sitting.title,
    organization: sitting.organization,
    candidate: { name: sitting.name, email: sitting.email },
    instructions: sitting.instructions,
    startedAt: sitting.started_at.toISOString(),
    deadlineAt: sitting.deadline_at.toISOString(),
    ...(sitting.finished_at ? { finishedAt: sitting.finished_at.toISOString() } : {}),
    ...(sitting.finished_by ? { finishedBy: sitting.finished_by } : {}),
    now: sitting.now.toISOString(),
    ...pauseOf(sitting),
    breakSecondsLeft: sitting.break_seconds_left,
    credits: sitting.credits.map((credit) => ({ ...credit, at: new Date(credit.at).toISOString() })),
    submissionsPolicy: sitting.submissions_policy,
    visibility: sitting.visibility,
    suggestions: sitting.suggestions,
    writerEpoch: sitting.writer_epoch,
    isWriter: sitting.writer_session_id === caller.candidateSessionId,
    takeOver: sitting.take_over,
    lineCreditMinutes: sitting.line_credit_minutes,
    sections: sitting.sections.map(({ title, instructions, suggested_minutes: suggestedMinutes }) => ({
      title,
      instructions,
      ...(suggestedMinutes === null ? {} : { suggestedMinutes }),
    })),
    ...(sitting.receipt_code ? { receiptCode: sitting.receipt_code } : {}),
  };
}

function pauseOf(sitting: SittingRow): Pick<AttemptForCandidate, 'pausedAt' | 'pausedFor' | 'breakEndsAt'> {
  const { paused_at: pausedAt, paused_for: pausedFor, break_ends_at: breakEndsAt } = sitting;
  return {
    ...(pausedAt ? { pausedAt: pausedAt.toISOString() } : {}),
    ...(pausedFor ? { pausedFor } : {}),
    ...(breakEndsAt ? { breakEndsAt: breakEndsAt.toISOString() } : {}),
  };
}

function questionView(question: SittingQuestion, samples: SampleRow[]): QuestionForCandidate {
  return {
    questionVersionId: question.question_version_id,
    position: question.position,
    section: question.section,
    title: question.title,
    statement: question.statement,
    points: question.points,
    kind: question.kind,
    ...(question.selection ? { selection: question.selection } : {}),
    choices: question.choices,
    languages: question.languages as AnswerLanguage[],
    timeLimitSeconds: question.time_limit_seconds,
    timeLimitByLanguage: question.time_limit_by_language,
    memoryLimitMb: question.memory_limit_mb,
    starters: question.starters,
    samples: samples.map(({ name, input, answer, explanation }) => ({
      name,
      input: input.toString('utf8'),
      answer: answer.toString('utf8'),
      explanation,
    })),
    language: question.language as AnswerLanguage,
    markedForReview: question.marked_for_review,
    isSeen: question.first_seen_at !== null,
    drafts: question.drafts.map((draft) => ({
      ...draft,
      language: draft.language as AnswerLanguage,
      savedAt: new Date(draft.savedAt).toISOString(),
    })),
    submissionCount: question.submission_count,
    runCount: question.run_count,
    isFinal: question.is_final,
  };
}
