import type { Rejudge } from '@fairshot/contracts/submissions/rejudges.contract';
import { Chip } from '@fairshot/ui/chip';
import { Ban, Check, LoaderCircle } from 'lucide-react';

import { count } from '../format.ts';

/** Where a rejudge stands, in a word or two. */
export function RejudgeState({ rejudge: { state, counts } }: { rejudge: Rejudge }) {
  switch (state) {
    case 'running':
      return (
        <Chip icon={<LoaderCircle />}>{`Judging, ${counts.judged + counts.failed} of ${counts.all}`}</Chip>
      );
    case 'ready':
      return counts.changed > 0 ? (
        <Chip tone="accent">Waits for a decision</Chip>
      ) : (
        <Chip icon={<Check />}>No difference</Chip>
      );
    case 'applied':
      return (
        <Chip tone="ok" icon={<Check />}>
          {`Applied to ${count(counts.applied, 'submission')}`}
        </Chip>
      );
    case 'cancelled':
      return <Chip icon={<Ban />}>Cancelled</Chip>;
  }
}
