import type { Language } from '@fairshot/contracts/questions/language';
import type { SubmissionForCandidate } from '@fairshot/contracts/submissions/submissions.contract';

import { newKey } from '../../../client/new-key.ts';
import { isRefusal, OfflineError } from '../../../client/trouble.ts';
import type { DraftKeeping } from '../drafts/keep-drafts.ts';
import { withAnswer } from '../results/submission-list.ts';
import { change, reach, type SittingCore } from '../sitting-core.ts';
import { currentText, maySend } from '../sitting-state.ts';
import {
  isOnItsWay,
  isResting,
  nextPress,
  type Press,
  type Presses,
  type PressKind,
  takenOver,
  without,
} from './press.ts';
import { ARRIVED_ALREADY, MAY_HAVE_ARRIVED, noTo, whyRefused } from './press-words.ts';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 5_000;
/** Behind the grace the server is asked again only because the time may be given back. */
const TIME_UP_WAIT_MS = 1_000;
/** What fails so often with an answer of ours is not mended by asking once more. */
const MOST_FAULTS = 3;
/** Where a refusal names no time. */
const REST_SECONDS = 5;

/** Run and Submit of a sitting: kept on this computer at once, sent in the order of pressing as soon as that is possible. */
export interface PressKeeping {
  /** Takes what is in the editor; it is on its way, or waits, when this returns. */
  press(kind: PressKind, ownInput?: string): void;
  /** It is not sent, or not again. */
  takeBack(press: Press): void;
  /** Its author has read why it was not taken. */
  dismiss(press: Press): void;
  /** Something changed for the better: tries at once. */
  goOn(): void;
  /** Nobody can be reached: what is on its way counts as waiting, and more may be pressed behind it. */
  holdUp(): void;
  /** The page goes. */
  stop(): void;
  /** The attempt goes on in another browser: nothing that waits here is sent any more. */
  giveUp(): void;
  /** Tries now; true when nothing waits any more, false at the first trouble. */
  sendAll(): Promise<boolean>;
}

/** Keeps the presses of a sitting. */
export function keepPresses(core: SittingCore, drafts: Pick<DraftKeeping, 'saveAgain'>): PressKeeping {
  const { store, journal, clock } = core;
  let going: Promise<void> | undefined;
  let isStopped = false;
  let wake = () => {};
  let tellTrouble = () => {};
  let failures = 0;
  let faults = 0;

  const presses = () => store.state.presses;
  const set = (changes: Partial<Presses>) => change(core, { presses: { ...presses(), ...changes } });
  const isThere = ({ idempotencyKey }: Press) =>
    presses().waiting.some((press) => press.idempotencyKey === idempotencyKey);

  function press(kind: PressKind, ownInput?: string): void {
    const { state } = store;
    if (state.standing !== 'open' || isOnItsWay(presses(), state.questionId, kind)) return;
    if (isResting(presses(), kind, clock.now())) return;
    const made = pressOf(core, kind, ownInput);
    const no = noTo(presses(), made);
    change(core, { notice: no });
    if (no) return;
    const isOffline = state.offlineSince !== undefined;
    set({
      waiting: [...presses().waiting, made],
      waitsFor: presses().waitsFor ?? (isOffline ? 'connection' : undefined),
    });
    journal.keepPress(made);
    goOn();
  }

  const isToSend = () => !isStopped && presses().waiting.length > 0 && maySend(store.state.standing);

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
      const isGrace = store.state.standing === 'handing_in';
      const next = nextPress(presses(), { now: clock.now(), isGrace });
      await (next ? sendOne(next) : rest());
    }
  }

  async function rest(): Promise<void> {
    set({ waitsFor: 'rest' });
    const ends = presses().waiting.map(({ kind }) => presses().restUntil[kind] ?? 0);
    await nap(Math.min(...ends) - clock.now());
  }

  async function sendOne(next: Press): Promise<void> {
    set({ sending: next.idempotencyKey });
    try {
      const answer = await reach(core, ask(core, next));
      set({ sending: undefined });
      take(next, answer);
    } catch (error) {
      set({ sending: undefined });
      await meetTrouble(next, error);
    }
  }

  function take(sent: Press, answer: SubmissionForCandidate): void {
    const isHeldUp = presses().waitsFor !== undefined;
    failures = faults = 0;
    change(core, { list: withAnswer(store.state.list, answer) });
    if (!isThere(sent)) change(core, { notice: ARRIVED_ALREADY });
    set({ refused: without(presses().refused, sent) });
    // What was typed since is newer than the press, and its save must be: the end hands the newest in.
    if (isHeldUp && sent.kind === 'submission') drafts.saveAgain(sent.questionVersionId, sent);
    remove(sent);
  }

  function remove(gone: Press): void {
    journal.dropPress(gone);
    const waiting = without(presses().waiting, gone);
    const isHeldUp = waiting.length > 0 && presses().waitsFor !== undefined;
    set({ waiting, waitsFor: isHeldUp ? 'turn' : undefined });
  }

  async function meetTrouble(sent: Press, error: unknown): Promise<void> {
    if (!maySend(store.state.standing)) return waitForStanding();
    if (isRefusal(error, 'too_many_requests')) {
      const seconds = Number(error.details['retryAfterSeconds'] ?? REST_SECONDS);
      set({ restUntil: { ...presses().restUntil, [sent.kind]: clock.now() + seconds * 1000 } });
      return set({ waitsFor: 'rest' });
    }
    if (isRefusal(error, 'attempt_time_up')) return nap(TIME_UP_WAIT_MS);
    const isFault = !(error instanceof OfflineError) && !isRefusal(error, 'unavailable');
    if (isFault && (!isRefusal(error, 'failure') || ++faults >= MOST_FAULTS)) return refuse(sent, error);
    if (error instanceof OfflineError && isThere(sent)) markTried(sent);
    set({ waitsFor: error instanceof OfflineError ? 'connection' : 'service' });
    tellTrouble();
    await nap(waitMs(failures++));
  }

  function waitForStanding(): void {
    if (presses().waiting.length > 0) set({ waitsFor: presses().waitsFor ?? 'turn' });
    tellTrouble();
  }

  function markTried(sent: Press): void {
    if (sent.wasTried) return;
    const tried = { ...sent, wasTried: true };
    set({
      waiting: presses().waiting.map((press) =>
        press.idempotencyKey === sent.idempotencyKey ? tried : press,
      ),
    });
    journal.keepPress(tried);
  }

  /** To somebody who is looking, a word is enough; what was pressed a while ago stays in sight until it is read. */
  function refuse(sent: Press, error: unknown): void {
    faults = 0;
    const refused = whyRefused(error);
    const isHeldUp = presses().waitsFor !== undefined;
    if (!isThere(sent)) return;
    remove(sent);
    if (!isHeldUp) return change(core, { notice: { tone: 'bad', ...refused } });
    setAside({ ...sent, refused });
  }

  function setAside(refused: Press): void {
    set({ refused: [...presses().refused, refused] });
    journal.keepPress(refused);
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
    press,
    takeBack: (press) => {
      remove(press);
      const wasSent = press.wasTried || presses().sending === press.idempotencyKey;
      change(core, { notice: wasSent ? MAY_HAVE_ARRIVED : undefined });
      wake();
    },
    dismiss: (press) => {
      journal.dropPress(press);
      set({ refused: without(presses().refused, press) });
    },
    goOn: () => {
      if (presses().waiting.length > 0) goOn();
    },
    holdUp: () => {
      if (presses().waiting.length > 0) set({ waitsFor: presses().waitsFor ?? 'connection' });
    },
    stop: () => {
      isStopped = true;
      wake();
    },
    giveUp: () => {
      const { waiting } = presses();
      set({ waiting: [], waitsFor: undefined });
      for (const press of waiting) setAside(takenOver(press));
      tellTrouble();
    },
    sendAll: async () => {
      const trouble = new Promise<void>((resolve) => {
        tellTrouble = resolve;
      });
      if (presses().waiting.length > 0) goOn();
      await Promise.race([going, trouble]);
      return presses().waiting.length === 0;
    },
  };
}

// The key is made once per press: however often the request is repeated, the server does it once.
function pressOf(
  { attemptId, store, clock }: SittingCore,
  kind: PressKind,
  ownInput: string | undefined,
): Press {
  const { questionVersionId, language, source } = currentText(store.state);
  const { waiting, refused } = store.state.presses;
  return {
    attemptId,
    idempotencyKey: newKey(),
    number: 1 + Math.max(0, ...[...waiting, ...refused].map(({ number }) => number)),
    kind,
    questionVersionId,
    language: language as Language, // choices are never sent this way: see `useResultActs`
    source,
    ownInput,
    writerEpoch: store.state.attempt.writerEpoch,
    pressedAt: clock.now(),
    wasTried: false,
  };
}

function ask({ door }: SittingCore, press: Press): Promise<SubmissionForCandidate> {
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
