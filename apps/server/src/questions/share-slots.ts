import type { Engine } from './engine.port.ts';

/** Thrown where work that can wait has no slot, or had to leave one: it goes back and waits its turn. */
export class GaveWay extends Error {
  constructor() {
    super('the slot was needed for more urgent work');
  }
}

/** One engine, asked for four purposes. */
export interface SharedEngine {
  candidates: Engine;
  trials: Engine;
  proofs: Engine;
  rejudges: Engine;
}

/** Who waits at the screen goes first; a candidate's clock is running. What has a verdict already can wait longest. */
const RANK = { candidates: 3, trials: 2, proofs: 1, rejudges: 0 } as const;

interface Running {
  rank: number;
  giveWay: () => void;
}

/**
 * Lets authors and rejudges use slots that no candidate needs, half of them at most. Where a candidate's program comes
 * and every slot is taken, the least urgent is stopped at once and begins its case anew later: no candidate waits for a
 * proof, and no author for a rejudge.
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
  return {
    candidates: as(RANK.candidates),
    trials: as(RANK.trials),
    proofs: as(RANK.proofs),
    rejudges: as(RANK.rejudges),
  };
}

/** How many slots of a judge authors and rejudges may use at once. */
export function slotsForAuthors(slots: number): number {
  return Math.max(1, Math.floor(slots / 2));
}
