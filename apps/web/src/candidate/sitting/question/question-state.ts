import type { QuestionForCandidate } from '@fairshot/contracts/attempts/attempts.contract';

import { waitingOf } from '../presses/press.ts';
import { starterOf, textKey } from '../drafts/text.ts';
import { type SittingState, submissionsOf } from '../sitting-state.ts';
import { sectionOf } from './sections.ts';

/** How far a candidate is with a question. */
export type Progress = 'not_seen' | 'seen' | 'attempted' | 'submitted' | 'accepted';

export interface QuestionStanding {
  question: QuestionForCandidate;
  progress: Progress;
  isMarked: boolean;
  /** Something was typed after the last submission; at the end it is handed in by itself. */
  hasNewerText: boolean;
  /** A submission was pressed and waits to be sent. */
  waitsToBeSent: boolean;
  /** The name of its section, where the assessment has sections. */
  section: string | undefined;
}

const words: Record<Progress, string> = {
  not_seen: 'not seen',
  seen: 'seen',
  attempted: 'attempted',
  submitted: 'submitted',
  accepted: 'submitted, accepted',
};

/** "Question 2, attempted, marked for review", with its section where there are some. */
export function standingWords({ question, progress, isMarked, section }: QuestionStanding): string {
  const where = section ? `, ${section}` : '';
  return `Question ${question.position}${where}, ${words[progress]}${isMarked ? ', marked for review' : ''}`;
}

/** How every question stands, in their order. */
export function questionStandings(state: SittingState): QuestionStanding[] {
  return state.attempt.questions.map((question) => ({
    question,
    progress: progressOf(state, question),
    isMarked: state.marked[question.questionVersionId] ?? false,
    hasNewerText: hasNewerText(state, question),
    waitsToBeSent: waitingOf(state.presses, question.questionVersionId, 'submission').length > 0,
    section: sectionOf(state.attempt, question)?.name,
  }));
}

/** Whether the one submission a question takes was made. */
export function isFinal(state: SittingState, question: QuestionForCandidate): boolean {
  const isOneFinal = state.attempt.submissionsPolicy === 'one_final';
  return isOneFinal && (question.isFinal || submittedOf(state, question).length > 0);
}

/** Whether that one submission was pressed and waits to be sent; until then it can be taken back. */
export function isFinalWaiting(state: SittingState, { questionVersionId }: QuestionForCandidate): boolean {
  const isOneFinal = state.attempt.submissionsPolicy === 'one_final';
  return isOneFinal && waitingOf(state.presses, questionVersionId, 'submission').length > 0;
}

function progressOf(state: SittingState, question: QuestionForCandidate): Progress {
  const submitted = submittedOf(state, question);
  if (submitted.some((one) => one.verdict === 'accepted')) return 'accepted';
  if (submitted.length > 0 || question.submissionCount > 0) return 'submitted';
  if (isTouched(state, question)) return 'attempted';
  return state.seen[question.questionVersionId] || state.questionId === question.questionVersionId
    ? 'seen'
    : 'not_seen';
}

function submittedOf(state: SittingState, question: QuestionForCandidate) {
  return submissionsOf(state, question.questionVersionId).filter((one) => one.kind === 'submission');
}

function isTouched(state: SittingState, question: QuestionForCandidate): boolean {
  return question.languages.some((language) => {
    const text = state.texts[textKey(question.questionVersionId, language)];
    return text !== undefined && text.revision > 0 && text.source !== starterOf(question, language);
  });
}

function hasNewerText(state: SittingState, question: QuestionForCandidate): boolean {
  if (!isTouched(state, question) || isFinal(state, question)) return false;
  const waiting = waitingOf(state.presses, question.questionVersionId, 'submission').at(-1);
  const [newest] = submittedOf(state, question);
  const pressedAt =
    waiting?.pressedAt ?? (newest ? Date.parse(newest.pressedAt ?? newest.submittedAt) : undefined);
  return pressedAt === undefined || (state.editedAt[question.questionVersionId] ?? 0) > pressedAt;
}
