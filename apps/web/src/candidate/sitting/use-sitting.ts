import { useSelector } from '@tanstack/react-store';
import { createContext, useContext } from 'react';

import type { Sitting } from './sitting.ts';
import type { SittingState } from './sitting-state.ts';

/** The sitting of this page, for all its parts. */
export const SittingContext = createContext<Sitting | undefined>(undefined);

/** The sitting and what may be done to it. */
export function useSitting(): Sitting {
  const sitting = useContext(SittingContext);
  if (!sitting) throw new Error('There is no sitting around this');
  return sitting;
}

/** A part of the sitting's state; draws again only when that part changes. */
export function useSittingState<T>(
  tell: (state: SittingState) => T,
  isSame: (one: T, other: T) => boolean = Object.is,
): T {
  return useSelector(useSitting().store, tell, { compare: isSame });
}
