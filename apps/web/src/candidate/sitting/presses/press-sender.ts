import type { SubmissionForCandidate } from '@fairshot/contracts/submissions/submissions.contract';

import { isRefusal, OfflineError } from '../../../client/trouble.ts';
import { reach, type SittingCore } from '../sitting-core.ts';
import { maySend } from '../sitting-state.ts';
import { nextPress, type Press } from './press.ts';
import type { PressList } from './press-list.ts';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 5_000;
/** Behind the grace the server is asked again only because the time may be given back. */
const TIME_UP_WAIT_MS = 1_000;
/** What fails so often with an answer of ours is not mended by asking once more. */
const MOST_FAULTS = 3;
/** Where a refusal names no time. */
const REST_SECONDS = 5;

export interface PressSender {
  /** Something changed for the better, or was pressed: tries at once. */
  goOn(): void;
  /** Tries now; true when nothing waits any more, false at the first trouble. */
  sendAll(): Promise<boolean>;
  /** The page goes. */
  stop(): void;
}

interface Outcomes {
  taken(press: Press, answer: SubmissionForCandidate): void;
  /** A no that trying again will not change. */
  refused(press: Press, error: unknown): void;
}

/**
 * Sends what was pressed, one at a time and in the order of pressing, again and again while nobody can be reached. One key
 * makes it once, however often it is sent. A refusal of one is told and holds nothing else up; where the server wants
 * patience with one kind, that kind rests.
 */
export function createPressSender(core: SittingCore, list: PressList, outcomes: Outcomes): PressSender {
  let going: Promise<void> | undefined;
  let isStopped = false;
  let wake = () => {};
  let tellTrouble = () => {};
  let failures = 0;
  let faults = 0;

  const standing = () => core.store.state.standing;
  const isToSend = () => !isStopped && list.present().waiting.length > 0 && maySend(standing());

  function goOn(): void {
    isStopped = false;
    wake();
    going ??= sendWaiting().finally(() => {
      going = undefined;
      if (isToSend()) goOn();
    });
  }

  async function sendWaiting(): Promise<void> {
    while (isToSend()) {
      const isGrace = standing() === 'handing_in';
      const press = nextPress(list.present(), { now: core.clock.now(), isGrace });
      await (press ? sendOne(press) : rest());
    }
  }

  async function sendOne(press: Press): Promise<void> {
    list.setSending(press);
    const outcome = await reach(core, ask(core, press)).then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    );
    list.setSending(undefined);
    if ('error' in outcome) return meetTrouble(press, outcome.error);
    failures = faults = 0;
    outcomes.taken(press, outcome.answer);
  }

  async function meetTrouble(press: Press, error: unknown): Promise<void> {
    if (!maySend(standing())) return waitForStanding();
    if (isRefusal(error, 'too_many_requests')) {
      list.rest(press.kind, Number(error.details['retryAfterSeconds'] ?? REST_SECONDS));
      return list.hinder('rest');
    }
    if (isRefusal(error, 'attempt_time_up')) return nap(TIME_UP_WAIT_MS);
    if (isHopeless(error)) {
      faults = 0;
      return outcomes.refused(press, error);
    }
    const isOffline = error instanceof OfflineError;
    if (isOffline && !press.wasTried && list.isWaiting(press)) list.markTried(press);
    list.hinder(isOffline ? 'connection' : 'service');
    tellTrouble();
    await nap(waitMs(failures++));
  }

  function isHopeless(error: unknown): boolean {
    if (error instanceof OfflineError || isRefusal(error, 'unavailable')) return false;
    return !isRefusal(error, 'failure') || ++faults >= MOST_FAULTS;
  }

  function waitForStanding(): void {
    list.hinder(list.present().waitsFor ?? 'turn');
    tellTrouble();
  }

  async function rest(): Promise<void> {
    list.hinder('rest');
    const { waiting, restUntil } = list.present();
    await nap(Math.min(...waiting.map(({ kind }) => restUntil[kind] ?? 0)) - core.clock.now());
  }

  function nap(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const over = setTimeout(resolve, Math.max(0, milliseconds));
      wake = () => {
        clearTimeout(over);
        resolve();
      };
    });
  }

  return {
    goOn,
    sendAll: async () => {
      const trouble = new Promise<void>((resolve) => {
        tellTrouble = resolve;
      });
      if (isToSend()) goOn();
      await Promise.race([going, trouble]);
      return list.present().waiting.length === 0;
    },
    stop: () => {
      isStopped = true;
      wake();
    },
  };
}

async function ask({ door }: SittingCore, press: Press): Promise<SubmissionForCandidate> {
  const { idempotencyKey, questionVersionId, language, source, writerEpoch, ownInput } = press;
  const pressedAt = new Date(press.pressedAt).toISOString();
  const code = { idempotencyKey, questionVersionId, language, source, writerEpoch, pressedAt };
  if (press.kind === 'submission') return door.submit(code);
  return door.run({ ...code, ...(ownInput === undefined ? {} : { ownInput }) });
}

// Jitter, so that a hall of candidates does not come back in the same instant.
function waitMs(failures: number): number {
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 10));
  return longest * (0.5 + Math.random() / 2);
}
