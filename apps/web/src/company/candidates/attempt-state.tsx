import { Chip } from '@fairshot/ui/chip';
import { Check, CircleStop, Hourglass, Pause, PencilLine } from 'lucide-react';

/** How far an attempt is, in one word. */
export function AttemptState({ state }: { state: string }) {
  switch (state) {
    case 'in_progress':
      return (
        <Chip tone="accent" icon={<PencilLine />}>
          Sitting now
        </Chip>
      );
    case 'paused':
      return <Chip icon={<Pause />}>Paused</Chip>;
    case 'finished':
      return <Chip icon={<Hourglass />}>Being judged</Chip>;
    case 'terminated':
      return (
        <Chip tone="warn" icon={<CircleStop />}>
          Ended, to be reviewed
        </Chip>
      );
    default:
      return (
        <Chip tone="ok" icon={<Check />}>
          Assessed
        </Chip>
      );
  }
}
