import { useEffect, useState } from 'react';

import { useSitting, useSittingState } from '../use-sitting.ts';
import type { PressKind } from './press.ts';

const SECOND_MS = 1_000;

/** How long the server wants to see no more of this kind: whole seconds, and the instant by its clock; nothing where it may. */
export function useRest(kind: PressKind): { seconds: number; until: number } | undefined {
  const { clock } = useSitting();
  const until = useSittingState((state) => state.presses.restUntil[kind] ?? 0);
  const [left, setLeft] = useState(() => until - clock.now());

  useEffect(() => {
    let next: ReturnType<typeof setTimeout>;
    const tick = () => {
      const now = until - clock.now();
      setLeft(now);
      // At the moment the shown figure changes, and a breath later: a timer may wake too early.
      if (now > 0) next = setTimeout(tick, now - (Math.ceil(now / SECOND_MS) - 1) * SECOND_MS + 10);
    };
    tick();
    return () => clearTimeout(next);
  }, [until, clock]);

  return left > 0 ? { seconds: Math.ceil(left / SECOND_MS), until } : undefined;
}
