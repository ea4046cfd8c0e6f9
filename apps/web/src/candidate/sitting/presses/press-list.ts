import { change, type SittingCore } from '../sitting-core.ts';
import { type Press, type Presses, type PressKind, takenOver, without } from './press.ts';

/** The presses of a sitting, in its state and on this computer at once. */
export interface PressList {
  present(): Presses;
  isWaiting(press: Press): boolean;
  add(press: Press): void;
  /** It was answered, or taken back. */
  remove(press: Press): void;
  /** It was sent, and no answer came. */
  markTried(press: Press): void;
  setSending(press: Press | undefined): void;
  /** Says why those that wait do. */
  hinder(by: NonNullable<Presses['waitsFor']>): void;
  rest(kind: PressKind, seconds: number): void;
  /** It is not sent again, and stays in sight with the reason. */
  setAside(press: Press): void;
  /** Another browser writes: nothing that waits is sent any more. */
  setAllAside(): void;
  /** Its author has read the reason. */
  dismiss(press: Press): void;
}

/** The list of this sitting. */
export function pressList(core: SittingCore): PressList {
  const { store, journal, clock } = core;
  const present = () => store.state.presses;
  const set = (changes: Partial<Presses>) => change(core, { presses: { ...present(), ...changes } });
  const setAside = (press: Press) => {
    set({ refused: [...present().refused, press] });
    journal.keepPress(press);
  };

  return {
    present,
    isWaiting: (press) => without(present().waiting, press).length < present().waiting.length,
    add: (press) => {
      const isOffline = store.state.offlineSince !== undefined;
      set({
        waiting: [...present().waiting, press],
        waitsFor: present().waitsFor ?? (isOffline ? 'connection' : undefined),
      });
      journal.keepPress(press);
    },
    remove: (press) => {
      const waiting = without(present().waiting, press);
      const isHeldUp = waiting.length > 0 && present().waitsFor !== undefined;
      set({ waiting, waitsFor: isHeldUp ? 'turn' : undefined });
      journal.dropPress(press);
    },
    markTried: (press) => {
      const tried = { ...press, wasTried: true };
      set({
        waiting: present().waiting.map((one) => (one.idempotencyKey === press.idempotencyKey ? tried : one)),
      });
      journal.keepPress(tried);
    },
    setSending: (press) => set({ sending: press?.idempotencyKey }),
    hinder: (by) => {
      if (present().waiting.length > 0 && present().waitsFor !== by) set({ waitsFor: by });
    },
    rest: (kind, seconds) =>
      set({ restUntil: { ...present().restUntil, [kind]: clock.now() + seconds * 1000 } }),
    setAside,
    setAllAside: () => {
      const { waiting } = present();
      set({ waiting: [], waitsFor: undefined });
      for (const press of waiting) setAside(takenOver(press));
    },
    dismiss: (press) => {
      set({ refused: without(present().refused, press) });
      journal.dropPress(press);
    },
  };
}
