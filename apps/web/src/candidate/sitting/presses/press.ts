import type { Language } from '@fairshot/contracts/questions/language';

export type PressKind = 'run' | 'submission';

/** One press of Run or Submit, exactly as it was made: however often it is sent, the server does it once. */
export interface Press {
  attemptId: string;
  idempotencyKey: string;
  /** Counts the presses of an attempt: they are sent in this order. */
  number: number;
  kind: PressKind;
  questionVersionId: string;
  language: Language;
  source: string;
  ownInput: string | undefined;
  writerEpoch: number;
  /** Milliseconds since 1970, by the server's clock as this page knew it. */
  pressedAt: number;
  /** It was sent and no answer came: it may have arrived. */
  wasTried: boolean;
  /** Why it was not taken; it is not sent again. */
  refused?: { title: string; text: string };
}

/** What those that wait are waiting for; `turn` is the one before them. */
type Hindrance = 'connection' | 'service' | 'rest' | 'turn';

/** The presses of a sitting that have no answer yet, or one that their author should read. */
export interface Presses {
  /** In the order of pressing. */
  waiting: readonly Press[];
  refused: readonly Press[];
  /** The key of the one on its way. */
  sending: string | undefined;
  /** Set by the first trouble, and gone when nothing waits any more. */
  waitsFor: Hindrance | undefined;
  /** Until when the server wants to see no more of a kind, in milliseconds by its clock. */
  restUntil: Readonly<Partial<Record<PressKind, number>>>;
}

/** More than anybody means; behind it a stuck key or a page that was left would fill the disk. */
export const MOST_WAITING = 20;

const TAKEN_OVER = {
  title: 'The attempt had gone on in another browser.',
  text: 'What was pressed here before that is not sent any more.',
};

/** The presses that this computer kept. What was pressed before another browser took over is nobody's wish any more. */
export function presentPresses(kept: readonly Press[], writerEpoch: number): Presses {
  const inOrder = [...kept]
    .sort((one, other) => one.number - other.number)
    .map((press) => (press.writerEpoch < writerEpoch ? takenOver(press) : press));
  const waiting = inOrder.filter((press) => press.refused === undefined);
  return {
    waiting,
    refused: inOrder.filter((press) => press.refused !== undefined),
    sending: undefined,
    waitsFor: waiting.length > 0 ? 'turn' : undefined,
    restUntil: {},
  };
}

/** The press after it was learnt that another browser writes. */
export function takenOver(press: Press): Press {
  return press.refused ? press : { ...press, refused: TAKEN_OVER };
}

/**
 * The press that is sent next: the oldest, save that a kind of which the server has seen too much rests while the other
 * goes on, and that in the grace submissions go first, since they alone count.
 */
export function nextPress(
  presses: Presses,
  { now, isGrace }: { now: number; isGrace: boolean },
): Press | undefined {
  const ready = presses.waiting.filter(({ kind }) => !isResting(presses, kind, now));
  const submission = isGrace ? ready.find(({ kind }) => kind === 'submission') : undefined;
  return submission ?? ready[0];
}

/** The others, told apart by their keys. */
export function without(presses: readonly Press[], { idempotencyKey }: Press): Press[] {
  return presses.filter((press) => press.idempotencyKey !== idempotencyKey);
}

/** Whether the server wants to see no more of this kind just now. */
export function isResting({ restUntil }: Presses, kind: PressKind, now: number): boolean {
  return (restUntil[kind] ?? 0) > now;
}

/** Whether the same thing waits already: the newest press of its kind and question holds the very same text. */
export function isTwice({ waiting }: Presses, press: Press): boolean {
  const last = waiting.findLast(
    ({ kind, questionVersionId }) => kind === press.kind && questionVersionId === press.questionVersionId,
  );
  return (
    last !== undefined &&
    last.language === press.language &&
    last.source === press.source &&
    last.ownInput === press.ownInput
  );
}

/** Presses of one kind and question that wait. */
export function waitingOf({ waiting }: Presses, questionVersionId: string, kind: PressKind): Press[] {
  return waiting.filter((press) => press.kind === kind && press.questionVersionId === questionVersionId);
}

/** Whether a press of this kind and question is on its way and nothing hinders it. */
export function isOnItsWay(presses: Presses, questionVersionId: string, kind: PressKind): boolean {
  return (
    presses.waitsFor === undefined &&
    waitingOf(presses, questionVersionId, kind).some(
      ({ idempotencyKey }) => idempotencyKey === presses.sending,
    )
  );
}
