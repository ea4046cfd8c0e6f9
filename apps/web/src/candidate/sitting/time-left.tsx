import { Timer } from '@fairshot/ui/timer';

import { useSittingState } from './use-sitting.ts';

/** The time left, by the server's clock; while the attempt is paused, the time that will be left. */
export function TimeLeft() {
  const deadline = useSittingState((state) => state.deadline);
  const offset = useSittingState((state) => state.clockOffset);
  const pausedWith = useSittingState((state) => (state.standing === 'paused' ? state.leftAtNews : undefined));
  return <Timer deadline={deadline} offset={offset} pausedWith={pausedWith} />;
}
