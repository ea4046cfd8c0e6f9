import type { AttemptForCandidate, AttemptReceipt } from '@fairshot/contracts/attempts/attempts.contract';
import type { SubmissionForCandidate } from '@fairshot/contracts/submissions/submissions.contract';
import { createStore } from '@tanstack/react-store';

import { OfflineError } from '../../client/trouble.ts';
import type { SittingDoor } from './door.ts';
import type { Journal } from './drafts/journal.ts';
import { type DraftKeeping, keepDrafts } from './drafts/keep-drafts.ts';
import { reconcile } from './drafts/reconcile.ts';
import { type JournalEntry, starterOf } from './drafts/text.ts';
import { claimTab } from './one-tab.ts';
import { tellVisit } from './questions.ts';
import { openServerDoor } from './server-door.ts';
import { change, reach, type SittingCore } from './sitting-core.ts';
import { keepPresses, type PressKeeping } from './presses/keep-presses.ts';
import type { Press } from './presses/press.ts';
import { currentKey, currentQuestion, currentText, firstState, maySend } from './sitting-state.ts';
import { takeAttempt } from './take-news.ts';
import { createLineWatch } from './time/line-watch.ts';
import { reportLoss } from './time/report-loss.ts';
import { createServerClock } from './time/server-clock.ts';
import { watchDeadline } from './time/watch-deadline.ts';

/** What was loaded before a sitting could be shown. */
export interface LoadedSitting {
  attempt: AttemptForCandidate;
  submissions: readonly SubmissionForCandidate[];
  journal: Journal;
  kept: readonly JournalEntry[];
  /** Run and Submit that this computer has no answer to. */
  pressed?: readonly Press[];
  /** Who keeps the attempt, where it is not the server. */
  door?: SittingDoor;
}

/** A candidate's sitting in this page: its state, and what its candidate and its clock may do to it. */
export interface Sitting extends SittingCore {
  readonly drafts: DraftKeeping;
  readonly presses: PressKeeping;
  /** Begins to listen and to watch the time; returns how to stop. */
  begin(): () => void;
  /** Sends what is unsaved at once and says where the work is. */
  saveNow(): Promise<void>;
  /** Puts the starter back into the editor; a notice offers to undo it. */
  startAgain(): void;
  /** Stops the clock for a break: first everything pressed and typed is brought to the server. */
  takeBreak(): Promise<void>;
  /** Goes on after it. */
  endBreak(): Promise<void>;
  /** Ends the attempt: first everything pressed and typed is brought to the server, then it is finished. */
  finish(): Promise<AttemptReceipt>;
}

/** Makes the sitting from what the server holds and what this computer kept. */
export function createSitting({
  attempt,
  submissions,
  journal,
  kept,
  pressed,
  door,
}: LoadedSitting): Sitting {
  const core: SittingCore = {
    attemptId: attempt.id,
    store: createStore(firstState(attempt, reconcile(attempt, kept), submissions, pressed)),
    clock: createServerClock(attempt.now),
    journal,
    door: door ?? openServerDoor(attempt.id),
    line: createLineWatch((lostMs) => void reportLoss(core, lostMs)),
  };
  const drafts = keepDrafts(core);
  const presses = keepPresses(core, drafts);
  return {
    ...core,
    drafts,
    presses,
    begin: () => begin(core, drafts, presses),
    saveNow: () => saveNow(core, drafts),
    startAgain: () => startAgain(core, drafts),
    takeBreak: () => takeBreak(core, drafts, presses),
    endBreak: async () => takeAttempt(core, await reach(core, core.door.endBreak())),
    finish: () => finish(core, drafts, presses),
  };
}

/** Asks the server how the attempt stands. */
export async function askAttempt(core: SittingCore): Promise<void> {
  takeAttempt(core, await reach(core, core.door.attempt()));
}

function begin(core: SittingCore, drafts: DraftKeeping, presses: PressKeeping): () => void {
  const stopWatching = watchDeadline(core, drafts, () => askAttempt(core));
  const releaseTab = claimTab(core.attemptId, () => {
    drafts.flush();
    change(core, { standing: 'other_tab' });
  });
  const flush = (event: Event) => {
    if (event.type === 'pagehide' || document.visibilityState === 'hidden') drafts.flush();
  };
  const listenToStorage = () => change(core, { keepsHere: core.journal.keeps });
  const stopListening = core.journal.watch(listenToStorage);
  listenToStorage();
  // Where this page is the only copy, the browser asks before it is closed.
  const hold = (event: BeforeUnloadEvent) => {
    const isWaiting = drafts.isWaiting() || core.store.state.presses.waiting.length > 0;
    if (!core.journal.keeps && isWaiting) event.preventDefault();
  };
  window.addEventListener('beforeunload', hold);
  window.addEventListener('pagehide', flush);
  // A phone may drop a page that went out of sight without another word.
  document.addEventListener('visibilitychange', flush);
  const stopFollowing = letPressesFollow(core, presses);
  drafts.resume();
  tellVisit(core);
  return () => {
    stopWatching();
    releaseTab();
    stopListening();
    stopFollowing();
    window.removeEventListener('beforeunload', hold);
    window.removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', flush);
    drafts.flush();
  };
}

/** Presses go on when somebody can be reached again and when the sitting does, and end where it went elsewhere. */
function letPressesFollow(core: SittingCore, presses: PressKeeping): () => void {
  let { standing, offlineSince } = core.store.state;
  const { unsubscribe } = core.store.subscribe((state) => {
    const isBack = offlineSince !== undefined && state.offlineSince === undefined;
    const isLost = offlineSince === undefined && state.offlineSince !== undefined;
    const isChanged = standing !== state.standing;
    ({ standing, offlineSince } = state);
    if (isChanged && standing === 'other_writer') presses.giveUp();
    if (isLost) presses.holdUp();
    if ((isBack || isChanged) && maySend(standing)) presses.goOn();
  });
  presses.goOn();
  return () => {
    unsubscribe();
    presses.stop();
  };
}

async function saveNow(core: SittingCore, drafts: DraftKeeping): Promise<void> {
  const isSaved = await drafts.sendNow();
  change(core, {
    notice: isSaved
      ? {
          tone: 'info',
          title: 'Saved',
          text: 'The server holds everything you typed. It also saves by itself.',
        }
      : {
          tone: 'info',
          title: core.journal.keeps ? 'Kept on this computer' : 'Not saved yet: it stands on this page alone',
          text: `${core.journal.keeps ? '' : 'Leave the page open. '}It is sent as soon as the server can be reached.`,
        },
  });
}

function startAgain(core: SittingCore, drafts: DraftKeeping): void {
  const { state } = core.store;
  const key = currentKey(state);
  const { source, language } = currentText(state);
  drafts.replace(key, starterOf(currentQuestion(state), language));
  const undo = () => {
    drafts.replace(key, source);
    change(core, { notice: undefined });
  };
  change(core, {
    notice: { tone: 'info', title: 'Started again', text: 'The text before is one Undo away.', undo },
  });
}

async function finish(
  core: SittingCore,
  drafts: DraftKeeping,
  presses: PressKeeping,
): Promise<AttemptReceipt> {
  // A finish closes the door behind it: what could still be sent later must be inside first.
  await bringAllIn(drafts, presses);
  const { writerEpoch } = core.store.state.attempt;
  return reach(core, core.door.finish(writerEpoch));
}

async function takeBreak(core: SittingCore, drafts: DraftKeeping, presses: PressKeeping): Promise<void> {
  // Nothing is taken during a break: what was pressed and typed must be inside first.
  await bringAllIn(drafts, presses);
  const { writerEpoch } = core.store.state.attempt;
  takeAttempt(core, await reach(core, core.door.takeBreak(writerEpoch)));
}

// Presses first: what was typed behind them is saved behind them.
async function bringAllIn(drafts: DraftKeeping, presses: PressKeeping): Promise<void> {
  const isAllSent = await presses.sendAll();
  await drafts.sendNow();
  if (!isAllSent || drafts.isWaiting()) throw new OfflineError();
}
