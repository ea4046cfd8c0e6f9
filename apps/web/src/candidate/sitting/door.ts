import type {
  AttemptForCandidate,
  AttemptReceipt,
  DraftSaved,
  rememberQuestion,
  SaveDraft,
} from '@fairshot/contracts/attempts/attempts.contract';
import type { reportLineLoss } from '@fairshot/contracts/attempts/line-loss.contract';
import type { LiveMessage } from '@fairshot/contracts/live.contract';
import type {
  RunCode,
  SubmissionForCandidate,
  SubmitSolution,
} from '@fairshot/contracts/submissions/submissions.contract';
import type { z } from 'zod';

/** What is heard while a page listens. */
export interface Listener {
  onMessage(message: LiveMessage): void;
  /** The line is up, or down; what was missed meanwhile must be asked for. */
  onLine(isUp: boolean): void;
}

/**
 * Everything a sitting asks of whoever keeps its attempt. A candidate's is the server; a preview's keeps nothing and
 * answers by itself.
 */
export interface SittingDoor {
  /** Nothing is stored, judged or counted. */
  readonly isPreview: boolean;
  attempt(): Promise<AttemptForCandidate>;
  submissions(): Promise<SubmissionForCandidate[]>;
  saveDraft(
    draft: z.input<typeof SaveDraft>,
    manner: { keepalive: boolean; patienceMs: number },
  ): Promise<DraftSaved>;
  visit(questionVersionId: string): Promise<void>;
  remember(
    questionVersionId: string,
    what: z.input<NonNullable<typeof rememberQuestion.body>>,
  ): Promise<void>;
  run(code: z.input<typeof RunCode>): Promise<SubmissionForCandidate>;
  submit(code: z.input<typeof SubmitSolution>): Promise<SubmissionForCandidate>;
  finish(writerEpoch: number): Promise<AttemptReceipt>;
  /** Stops the clock within what was granted, and lets it go on; both answer how the attempt stands then. */
  takeBreak(writerEpoch: number): Promise<AttemptForCandidate>;
  endBreak(): Promise<AttemptForCandidate>;
  /** For how long nobody could be reached. */
  reportLoss(report: z.input<NonNullable<typeof reportLineLoss.body>>): Promise<unknown>;
  /** Hears news until what it returns is called. */
  listen(listener: Listener): () => void;
  /** The attempt is over: goes where its candidate reads the receipt. */
  leave(): void;
}
