import type { LetterListItem } from '@fairshot/contracts/invitations/invitations.contract';
import { Chip } from '@fairshot/ui/chip';
import { Check, Clock, Inbox, TriangleAlert } from 'lucide-react';

/** How a letter fared. */
export function LetterState({ state }: { state: LetterListItem['state'] }) {
  switch (state) {
    case 'sent':
      return (
        <Chip tone="ok" icon={<Check />}>
          Sent
        </Chip>
      );
    case 'kept':
      return (
        <Chip tone="accent" icon={<Inbox />}>
          To be passed on by hand
        </Chip>
      );
    case 'failed':
      return (
        <Chip tone="warn" icon={<TriangleAlert />}>
          Not sent
        </Chip>
      );
    default:
      return <Chip icon={<Clock />}>Waiting</Chip>;
  }
}
