import type { Language } from '@fairshot/contracts/questions/language';
import type { SubmissionForCandidate } from '@fairshot/contracts/submissions/submissions.contract';

import { newKey } from '../../../client/new-key.ts';
import type { DraftKeeping } from '../drafts/keep-drafts.ts';
import { withAnswer } from '../results/submission-list.ts';
import { change, type SittingCore } from '../sitting-core.ts';
import { currentText } from '../sitting-state.ts';
import { isOnItsWay, isResting, type Press, type PressKind } from './press.ts';
import { type PressList, pressList } from './press-list.ts';
import { createPressSender } from './press-sender.ts';
import { ARRIVED_ALREADY, MAY_HAVE_ARRIVED, noTo, whyRefused } from './press-words.ts';

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
  /** The attempt goes on in another browser: nothing that waits here is sent any more. */
  giveUp(): void;
  /** Tries now; true when nothing waits any more, false at the first trouble. */
  sendAll(): Promise<boolean>;
  /** The page goes. */
  stop(): void;
}

/** Keeps the presses of a sitting. */
export function keepPresses(core: SittingCore, drafts: Pick<DraftKeeping, 'saveAgain'>): PressKeeping {
  const list = pressList(core);
  const { present } = list;
  const sender = createPressSender(core, list, {
    taken: (press, answer) => take(core, list, drafts, { press, answer }),
    refused: (press, error) => refuse(core, list, { press, error }),
  });

  return {
    press: (kind, ownInput) => {
      const { standing, questionId } = core.store.state;
      if (standing !== 'open' || isOnItsWay(present(), questionId, kind)) return;
      if (isResting(present(), kind, core.clock.now())) return;
      const press = pressOf(core, kind, ownInput);
      const no = noTo(present(), press);
      change(core, { notice: no });
      if (no) return;
      list.add(press);
      sender.goOn();
    },
    takeBack: (press) => {
      const wasSent = press.wasTried || present().sending === press.idempotencyKey;
      list.remove(press);
      change(core, { notice: wasSent ? MAY_HAVE_ARRIVED : undefined });
    },
    dismiss: list.dismiss,
    goOn: sender.goOn,
    holdUp: () => list.hinder(present().waitsFor ?? 'connection'),
    giveUp: list.setAllAside,
    sendAll: sender.sendAll,
    stop: sender.stop,
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

function take(
  core: SittingCore,
  list: PressList,
  drafts: Pick<DraftKeeping, 'saveAgain'>,
  { press, answer }: { press: Press; answer: SubmissionForCandidate },
): void {
  const isHeldUp = list.present().waitsFor !== undefined;
  change(core, { list: withAnswer(core.store.state.list, answer) });
  if (!list.isWaiting(press)) change(core, { notice: ARRIVED_ALREADY });
  // What was typed since is newer than the press, and its save must be: the end hands the newest in.
  if (isHeldUp && press.kind === 'submission') drafts.saveAgain(press.questionVersionId, press);
  list.dismiss(press);
  list.remove(press);
}

/** To somebody who is looking, a word is enough; what was pressed a while ago stays in sight until it is read. */
function refuse(
  core: SittingCore,
  list: PressList,
  { press, error }: { press: Press; error: unknown },
): void {
  if (!list.isWaiting(press)) return;
  const isHeldUp = list.present().waitsFor !== undefined;
  const refused = whyRefused(error);
  list.remove(press);
  if (isHeldUp) list.setAside({ ...press, refused });
  else change(core, { notice: { tone: 'bad', ...refused } });
}
