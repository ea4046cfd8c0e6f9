import type { MemberInvitation } from '@fairshot/contracts/organizations/members.contract';
import { Chip, type Tone } from '@fairshot/ui/chip';
import { Check, CircleSlash, Clock, Send } from 'lucide-react';
import type { ReactNode } from 'react';

const LOOKS: Record<string, { words: string; tone: Tone; icon: ReactNode }> = {
  sent: { words: 'Open', tone: 'accent', icon: <Send /> },
  accepted: { words: 'Accepted', tone: 'ok', icon: <Check /> },
  revoked: { words: 'Withdrawn', tone: 'neutral', icon: <CircleSlash /> },
  expired: { words: 'Expired', tone: 'neutral', icon: <Clock /> },
};

/** Where an invitation to work here stands. */
export function MemberInvitationState({ state }: { state: MemberInvitation['state'] }) {
  const look = LOOKS[state];
  return look ? (
    <Chip tone={look.tone} icon={look.icon}>
      {look.words}
    </Chip>
  ) : null;
}
