import { useEffect, useState } from 'react';

const TICK_MS = 1_000;

/** The server's time in milliseconds, renewed each second. It counts from the server's answer, not from this computer's clock. */
export function useServerTime(answeredAt: string): number {
  const [now, setNow] = useState(() => Date.parse(answeredAt));
  useEffect(() => {
    const received = performance.now();
    const tick = () => setNow(Date.parse(answeredAt) + performance.now() - received);
    tick();
    const ticking = setInterval(tick, TICK_MS);
    return () => clearInterval(ticking);
  }, [answeredAt]);
  return now;
}
