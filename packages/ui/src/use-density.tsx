import { useInsertionEffect } from 'react';

export type Density = 'staff' | 'quiet' | 'sitting';

/**
 * Sets the density on the document while the caller is mounted. Menus and dialogs are drawn outside of the
 * shell that opened them; without this they would have staff's sizes in front of a candidate.
 */
export function useDensity(density: Density): void {
  useInsertionEffect(() => {
    const root = document.documentElement;
    const before = root.dataset.density;
    root.dataset.density = density;
    return () => {
      if (before === undefined) delete root.dataset.density;
      else root.dataset.density = before;
    };
  }, [density]);
}
