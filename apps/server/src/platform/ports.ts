import type { Tx } from './database.ts';

/** Work that a transaction leaves behind. Enqueued in that transaction: both happen, or neither. */
export interface Queue {
  add(tx: Tx, task: TaskName, payload: Record<string, string>, options?: TaskOptions): Promise<void>;
  /** Many of one kind in one statement, each at most once by its key: a pasted list brings 500 letters. */
  addEach(
    tx: Tx,
    task: TaskName,
    each: readonly { payload: Record<string, string>; onlyOnce: string }[],
  ): Promise<void>;
}

export interface TaskOptions {
  /** Higher goes first: a run (someone waits) before a submission before a re-judging. */
  priority?: number;
  /** Not before this instant. */
  startAfter?: Date;
  /** Not before this many seconds from now. */
  startAfterSeconds?: number;
  /** At most one waiting task of this key. */
  onlyOnce?: string;
}

/** The far side of the queue: runs each task at least once; handlers are idempotent. */
export interface TaskRunner {
  /** `slots` tasks of this name at once in this process. */
  work(
    task: TaskName,
    slots: number,
    handle: (payload: Record<string, string>, signal: AbortSignal) => Promise<void>,
  ): Promise<void>;
  /** Runs `handle` about every `seconds`, in one process at a time. */
  every(name: string, seconds: number, handle: () => Promise<void>): void;
  stop(): Promise<void>;
}

export const TASKS = [
  'judge-submission',
  'try-programs',
  'prove-row',
  'rejudge-next',
  'rejudge-choices',
  'send-letter',
  'run-out-attempt',
  'end-break',
  'grade-attempt',
  'grade-choices',
] as const;
export type TaskName = (typeof TASKS)[number];

/** News for open pages, sent when the transaction commits; ids and small facts only (8 KB at most). */
export interface Announcement {
  attemptId: string;
  organizationId: string;
  kind: 'submission' | 'case' | 'attempt';
  submissionId?: string;
  position?: number;
}
