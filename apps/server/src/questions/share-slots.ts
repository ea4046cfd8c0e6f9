import type { Engine } from './engine.port.ts';

/** Thrown where an author's program has no slot, or had to leave one: the work goes back and waits its turn. */
export class GaveWay extends Error {
  constructor() {
    super('the slot was needed for more urgent work');
  }
}

/** One engine, asked by three kinds of people. */
export interface SharedEngine {
  candidates: Engine;
  trials: Engine;
  proofs: Engine;
}

/** Who waits at the screen goes first; a candidate's clock is running. */
const RANK = { candidates: 2, trials: 1, proofs: 0 } as const;

interface Running {
  rank: number;
  giveWay: () => void;
}

/**
 * Lets authors use slots that no candidate needs, half of them at most. Where a candidate's program comes and every
 * slot is taken, an author's is stopped at once and begins its case anew later: no candidate waits for a proof.
 */
export function shareSlots(engine: Engine, slots: number): SharedEngine {
  const forAuthors = slotsForAuthors(slots);
  const running = new Set<Running>();

  const isFull = (rank: number) => {
    const authors = [...running].filter((it) => it.rank < RANK.candidates).length;
    return running.size >= slots || (rank < RANK.candidates && authors >= forAuthors);
  };
  const makeRoom = (rank: number) => {
    while (isFull(rank)) {
      const [least] = [...running].sort((one, other) => one.rank - other.rank);
      if (!least || least.rank >= rank) {
        if (rank === RANK.candidates) return; // candidates wait for each other in the judge's own line
        throw new GaveWay();
      }
      running.delete(least);
      least.giveWay();
    }
  };
  const as = (rank: number): Engine => ({
    about: engine.about,
    async judge(work, onCase, signal) {
      makeRoom(rank);
      const way = new AbortController();
      const mine = { rank, giveWay: () => way.abort(new GaveWay()) };
      running.add(mine);
      try {
        return await engine.judge(work, onCase, AbortSignal.any([signal, way.signal]));
      } finally {
        running.delete(mine);
      }
    },
  });
  return { candidates: as(RANK.candidates), trials: as(RANK.trials), proofs: as(RANK.proofs) };
}

/** How many slots of a judge authors may use at once. */
export function slotsForAuthors(slots: number): number {
  return Math.max(1, Math.floor(slots / 2));
}
