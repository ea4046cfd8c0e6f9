import { Chip, type Tone } from '@fairshot/ui/chip';
import { Check, CircleSlash, Clock, Eye, MailX, Send, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';

const LOOKS: Record<string, { words: string; tone: Tone; icon: ReactNode }> = {
  draft: { words: 'Draft', tone: 'neutral', icon: <Clock /> },
  sent: { words: 'Sent', tone: 'neutral', icon: <Send /> },
  opened: { words: 'Opened', tone: 'accent', icon: <Eye /> },
  accepted: { words: 'Started', tone: 'ok', icon: <Check /> },
  declined: { words: 'Declined', tone: 'neutral', icon: <X /> },
  revoked: { words: 'Withdrawn', tone: 'neutral', icon: <CircleSlash /> },
  expired: { words: 'Expired', tone: 'neutral', icon: <Clock /> },
  bounced: { words: 'Undeliverable', tone: 'warn', icon: <TriangleAlert /> },
};

/** Where an invitation stands, and whether its letter is stuck. */
export function InvitationState({ state, letter }: { state: string; letter?: string | undefined }) {
  const look = LOOKS[state] ?? { words: state, tone: 'neutral' as const, icon: undefined };
  return (
    <>
      <Chip tone={look.tone} icon={look.icon}>
        {look.words}
      </Chip>
      {letter === 'failed' && (
        <Chip tone="warn" icon={<MailX />}>
          Letter not sent
        </Chip>
      )}
    </>
  );
}
