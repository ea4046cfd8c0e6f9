import type { Standing as StandingWord } from '@fairshot/contracts/reports/standing';
import { Chip } from '@fairshot/ui/chip';
import {
  CalendarX,
  Check,
  CircleStop,
  Hourglass,
  type LucideIcon,
  MailWarning,
  MailX,
  PencilLine,
  Send,
} from 'lucide-react';

type Look = { words: string; Icon: LucideIcon; tone?: 'accent' | 'ok' | 'warn' };

const LOOKS: Record<StandingWord, Look> = {
  not_started: { words: 'Not started', Icon: Send },
  bounced: { words: 'Letter did not arrive', Icon: MailWarning, tone: 'warn' },
  expired: { words: 'Expired', Icon: CalendarX },
  withdrawn: { words: 'Withdrawn', Icon: MailX },
  sitting: { words: 'Sitting now', Icon: PencilLine, tone: 'accent' },
  being_judged: { words: 'Being judged', Icon: Hourglass },
  ended: { words: 'Ended, to be reviewed', Icon: CircleStop, tone: 'warn' },
  assessed: { words: 'Assessed', Icon: Check, tone: 'ok' },
};

/** How far somebody is with one assessment. */
export function Standing({ standing }: { standing: StandingWord }) {
  const { words, Icon, tone } = LOOKS[standing];
  return (
    <Chip tone={tone} icon={<Icon />}>
      {words}
    </Chip>
  );
}

export const STANDING_OPTIONS = (Object.keys(LOOKS) as StandingWord[]).map((value) => ({
  value,
  label: LOOKS[value].words,
}));

/** The standing of an attempt, for pages that know of nothing else. */
export function standingOf(attemptState: string): StandingWord {
  if (attemptState === 'in_progress' || attemptState === 'paused') return 'sitting';
  if (attemptState === 'finished') return 'being_judged';
  return attemptState === 'terminated' ? 'ended' : 'assessed';
}
