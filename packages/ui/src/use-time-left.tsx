import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;
const SECOND_MS = 1000;

/**
 * Milliseconds until the deadline by the server's clock, renewed exactly when a displayed figure changes: each minute
 * while more than five are left, then each second. A page that was hidden, whose timers the browser slows down,
 * is set right when it is seen again.
 */
export function useTimeLeft(deadline: number, offset: number): number {
  const [left, setLeft] = useState(() => deadline - Date.now() - offset);

  useEffect(() => {
    let next: ReturnType<typeof setTimeout>;
    const tick = () => {
      clearTimeout(next);
      const now = deadline - Date.now() - offset;
      setLeft(now);
      if (now > 0) next = setTimeout(tick, untilNextFigure(now));
    };
    tick();
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(next);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [deadline, offset]);

  return left;
}

// Figures are rounded up, so the next one appears when the whole step below is reached.
function untilNextFigure(left: number): number {
  const step = left > 5 * MINUTE_MS ? MINUTE_MS : SECOND_MS;
  return left - (Math.ceil(left / step) - 1) * step;
}
