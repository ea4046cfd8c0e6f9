import { useEffect, useState } from 'react';

import type { SittingCore } from '../sitting-core.ts';
import { useSitting, useSittingState } from '../use-sitting.ts';

const MINUTE_MS = 60_000;
/** A 4 px bar does not move visibly in less. */
const RENEW_MS = 10_000;

/** Minutes used and minutes in all, by the server's clock, for the bar above everything. */
export function useSpentMinutes(): { used: number; whole: number } {
  const sitting = useSitting();
  const startedAt = Date.parse(useSittingState((state) => state.attempt.startedAt));
  const deadline = useSittingState((state) => state.deadline);
  const [used, setUsed] = useState(() => minutesSince(startedAt, sitting));
  useEffect(() => {
    const renewing = setInterval(() => setUsed(minutesSince(startedAt, sitting)), RENEW_MS);
    return () => clearInterval(renewing);
  }, [startedAt, sitting]);
  return { used, whole: (deadline - startedAt) / MINUTE_MS };
}

function minutesSince(startedAt: number, { clock }: SittingCore): number {
  return Math.max(0, clock.now() - startedAt) / MINUTE_MS;
}
