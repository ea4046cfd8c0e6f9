import type { Composition } from './composition.ts';
import { FACTS, type Fact, isSame } from './composition-facts.ts';

/** What two people did to the same beginning. */
export interface Meeting {
  /** Both changed it, and differently: somebody has to choose. */
  disputed: Fact[];
  /** Only they changed it. */
  theirs: Fact[];
  /** Only this page changed it. */
  mine: Fact[];
}

/** Sorts every difference by who made it. */
export function meet(base: Composition, mine: Composition, theirs: Composition): Meeting {
  const differing = FACTS.filter((fact) => !isSame(fact, mine, theirs));
  const byMe = (fact: Fact) => !isSame(fact, base, mine);
  const byThem = (fact: Fact) => !isSame(fact, base, theirs);
  return {
    disputed: differing.filter((fact) => byMe(fact) && byThem(fact)),
    theirs: differing.filter((fact) => !byMe(fact)),
    mine: differing.filter((fact) => byMe(fact) && !byThem(fact)),
  };
}

/** Their composition with what is taken from mine put in its place. */
export function merge(mine: Composition, theirs: Composition, takenFromMine: readonly Fact[]): Composition {
  const fields = takenFromMine.flatMap((fact) => fact.fields);
  return { ...theirs, ...Object.fromEntries(fields.map((field) => [field, mine[field]])) };
}
