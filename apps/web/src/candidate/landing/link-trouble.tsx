import type { RefusalCode } from '@fairshot/contracts/refusal';
import { Button } from '@fairshot/ui/button';
import { ErrorState } from '@fairshot/ui/error-state';
import {
  CalendarClock,
  CalendarX,
  CircleCheck,
  Link2Off,
  type LucideIcon,
  RotateCw,
  WifiOff,
} from 'lucide-react';

import { isRefusal, OfflineError } from '../../client/trouble.ts';
import { dayAndMinute } from './window-words.ts';

const icons: Partial<Record<RefusalCode, LucideIcon>> = {
  link_unknown: Link2Off,
  not_found: Link2Off,
  link_session_gone: Link2Off,
  not_logged_in: Link2Off,
  link_revoked: CalendarX,
  link_expired: CalendarX,
  link_used: CircleCheck,
  window_not_open: CalendarClock,
};

/** Why an invitation cannot be shown or started, each in its own words: what is, what is safe, what to do. */
export function LinkTrouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const again = (
    <Button kind="primary" icon={<RotateCw />} onClick={onRetry}>
      Try again
    </Button>
  );
  if (error instanceof OfflineError)
    return (
      <ErrorState
        level={1}
        icon={<WifiOff />}
        title="FairShot cannot be reached"
        text="Your link is still good. Check the connection; in a hotel or a campus the network may first want its own page confirmed."
        actions={again}
      />
    );
  if (!isRefusal(error))
    return (
      <ErrorState
        level={1}
        title="That did not work, and it is our fault"
        text="Your link is still good. Try again."
        actions={again}
      />
    );
  const Icon = icons[error.code];
  return (
    <ErrorState
      level={1}
      {...(Icon ? { icon: <Icon /> } : {})}
      title={titleOf(error.code, error.message, error.details)}
      text={textOf(error.code, error.remedy)}
      reference={error.reference}
      actions={Icon ? undefined : again}
    />
  );
}

function titleOf(code: RefusalCode, sentence: string, details: Readonly<Record<string, unknown>>): string {
  if (code === 'link_expired' && typeof details.closesAt === 'string')
    return `The window closed on ${dayAndMinute(details.closesAt)}`;
  if (code === 'window_not_open' && typeof details.opensAt === 'string')
    return `The window opens on ${dayAndMinute(details.opensAt)}`;
  if (isForgotten(code)) return 'This browser does not hold your invitation';
  return sentence.replace(/\.$/, '');
}

function textOf(code: RefusalCode, remedy: string): string {
  if (!isForgotten(code)) return remedy;
  return navigator.cookieEnabled
    ? 'Open the personal link in your letter again. Nothing is lost.'
    : 'Cookies are switched off in this browser. Allow them for this site, then open the personal link in your letter again.';
}

// A cookie that ran out and an address without its cookie are the same to the person before the screen.
function isForgotten(code: RefusalCode): boolean {
  return code === 'link_session_gone' || code === 'not_logged_in' || code === 'not_found';
}
