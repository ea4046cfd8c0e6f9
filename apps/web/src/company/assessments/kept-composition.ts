import type { Composition } from './composition.ts';

/** What this browser kept of a composer that was not saved. */
export interface KeptComposition {
  /** Which stored revision it was begun from, and what that held. */
  revision: number;
  base: Composition;
  composition: Composition;
  /** Milliseconds since 1970, by this computer; shown, never compared. */
  keptAt: number;
}

const keyOf = (assessmentId: string) => `fairshot-composer-${assessmentId}`;

/** Unsaved work survives a reload, a crash and a walk to another page. A browser that refuses storage keeps nothing. */
export function keepComposition(assessmentId: string, kept: KeptComposition): void {
  try {
    localStorage.setItem(keyOf(assessmentId), JSON.stringify(kept));
  } catch {
    // Full or forbidden: the page still holds it, and Save still works.
  }
}

export function forgetComposition(assessmentId: string): void {
  try {
    localStorage.removeItem(keyOf(assessmentId));
  } catch {
    // What cannot be stored is not there either.
  }
}

/** What was kept, if it is still something this composer understands. */
export function readKept(assessmentId: string): KeptComposition | undefined {
  try {
    const text = localStorage.getItem(keyOf(assessmentId));
    // Of JSON's values only a number that is none comes back as null: a field that was just emptied.
    const kept = text && (JSON.parse(text, (_, value: unknown) => value ?? Number.NaN) as KeptComposition);
    return kept && Array.isArray(kept.composition.sections) && Array.isArray(kept.base.sections)
      ? kept
      : undefined;
  } catch {
    return undefined;
  }
}
