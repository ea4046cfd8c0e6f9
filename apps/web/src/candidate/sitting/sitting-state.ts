import type {
  AttemptForCandidate,
  QuestionForCandidate,
} from '@fairshot/contracts/attempts/attempts.contract';
import type { AnswerLanguage } from '@fairshot/contracts/questions/language';
import type { TimeCredit } from '@fairshot/contracts/attempts/time-credit';
import type { SubmissionForCandidate } from '@fairshot/contracts/submissions/submissions.contract';

import type { SavingStatus } from './drafts/draft-sender.ts';
import type { Conflict, Reconciled } from './drafts/reconcile.ts';
import { type Text, type TextKey, textKey } from './drafts/text.ts';
import { presentPresses, type Press, type Presses } from './presses/press.ts';
import { noSubmissions, type SubmissionList, withAll } from './results/submission-list.ts';

/** Whether the candidate may work, and if not, why. */
export type Standing =
  | 'open'
  | 'paused'
  | 'handing_in'
  | 'over'
  | 'other_writer'
  | 'other_tab'
  | 'session_gone'
  /** The attempt has begun, or another practice: this one is gone. */
  | 'practice_over';

/** Whether what was pressed may still leave: also in the grace after the deadline. */
export function maySend(standing: Standing): boolean {
  return standing === 'open' || standing === 'handing_in';
}

type ResultsTab = 'samples' | 'own' | 'submissions';

/** Something to tell above the results, until the next act. */
export interface Notice {
  tone: 'info' | 'bad';
  title: string;
  text: string;
  undo?: () => void;
}

export interface SittingState {
  /** As the server told it at the load; what changes stands beside it. */
  attempt: AttemptForCandidate;
  standing: Standing;
  /** Milliseconds since 1970, by the server. */
  deadline: number;
  /** Why the clock stands still, and each credit of time so far. */
  pausedFor: string | undefined;
  credits: readonly TimeCredit[];
  /** When the break ends by itself, in milliseconds by the server, while the candidate is on one. */
  breakEndsAt: number | undefined;
  /** That may still be rested. */
  breakSecondsLeft: number;
  /** The newest credit that the candidate has read. */
  readCredit: string | undefined;
  /** Milliseconds left when the server last told how the attempt stands; while it is paused this stays true. */
  leftAtNews: number;
  /** The server's clock minus this computer's. */
  clockOffset: number;
  texts: Readonly<Record<TextKey, Text>>;
  /** Counts replacements from outside the editor, so that it takes them over without losing its undo. */
  replaced: Readonly<Record<TextKey, number>>;
  /** When each question's text was changed last, by the server's clock. */
  editedAt: Readonly<Record<string, number>>;
  conflicts: readonly Conflict[];
  questionId: string;
  languages: Readonly<Record<string, AnswerLanguage>>;
  marked: Readonly<Record<string, boolean>>;
  seen: Readonly<Record<string, boolean>>;
  ownInputs: Readonly<Record<string, string>>;
  list: SubmissionList;
  tab: ResultsTab;
  saving: { status: SavingStatus; at: number };
  /** When the last request found nobody, by the server's clock. */
  offlineSince: number | undefined;
  /** Whether this browser keeps a copy of what is typed. */
  keepsHere: boolean;
  /** Run and Submit that are not answered yet. */
  presses: Presses;
  notice: Notice | undefined;
}

/** The state of a sitting that was just loaded. */
export function firstState(
  attempt: AttemptForCandidate,
  { texts, conflicts }: Reconciled,
  submissions: readonly SubmissionForCandidate[],
  pressed: readonly Press[] = [],
): SittingState {
  const byQuestion = <T>(tell: (question: QuestionForCandidate) => T) =>
    Object.fromEntries(attempt.questions.map((question) => [question.questionVersionId, tell(question)]));
  return {
    attempt,
    standing: attempt.state === 'paused' ? 'paused' : 'open',
    deadline: Date.parse(attempt.deadlineAt),
    leftAtNews: Date.parse(attempt.deadlineAt) - Date.parse(attempt.pausedAt ?? attempt.now),
    breakEndsAt: attempt.breakEndsAt === undefined ? undefined : Date.parse(attempt.breakEndsAt),
    breakSecondsLeft: attempt.breakSecondsLeft,
    pausedFor: attempt.pausedFor,
    credits: attempt.credits,
    readCredit: attempt.credits.at(-1)?.id,
    clockOffset: Date.parse(attempt.now) - Date.now(),
    texts,
    replaced: {},
    editedAt: byQuestion(lastSave),
    conflicts,
    questionId: firstQuestion(attempt),
    languages: byQuestion((question) => question.language),
    marked: byQuestion((question) => question.markedForReview),
    seen: byQuestion((question) => question.isSeen),
    ownInputs: {},
    list: withAll(noSubmissions, submissions),
    tab: 'samples',
    saving: { status: 'saved', at: newestSave(attempt) },
    offlineSince: undefined,
    keepsHere: true,
    presses: presentPresses(pressed, attempt.writerEpoch),
    notice: undefined,
  };
}

/** One question of the attempt. */
export function questionOf(state: SittingState, questionId: string): QuestionForCandidate {
  return state.attempt.questions.find((one) => one.questionVersionId === questionId)!;
}

/** Which text of a question is in its editor. */
export function keyOf(state: SittingState, questionId: string): TextKey {
  return textKey(questionId, state.languages[questionId]!);
}

/** The text in a question's editor. */
export function textOf(state: SittingState, questionId: string): Text {
  return state.texts[keyOf(state, questionId)]!;
}

/** The question on the screen. */
export function currentQuestion(state: SittingState): QuestionForCandidate {
  return questionOf(state, state.questionId);
}

/** The text of the answer on the screen. */
export function currentText(state: SittingState): Text {
  return textOf(state, state.questionId);
}

/** Which text that is. */
export function currentKey(state: SittingState): TextKey {
  return keyOf(state, state.questionId);
}

/** Runs and submissions of one question, newest first. */
export function submissionsOf(state: SittingState, questionId: string): SubmissionForCandidate[] {
  return state.list.submissions.filter((one) => one.questionVersionId === questionId);
}

// After a reload one goes on where one was: at the question saved last, else at the first.
function firstQuestion(attempt: AttemptForCandidate): string {
  const [newest] = [...attempt.questions].sort((one, other) => lastSave(other) - lastSave(one));
  return newest?.questionVersionId ?? '';
}

function newestSave(attempt: AttemptForCandidate): number {
  return Math.max(Date.parse(attempt.startedAt), ...attempt.questions.map(lastSave));
}

function lastSave(question: QuestionForCandidate): number {
  return Math.max(0, ...question.drafts.map((draft) => Date.parse(draft.savedAt)));
}
