import type { TimeCredit } from '@fairshot/contracts/attempts/time-credit';
import { Button } from '@fairshot/ui/button';
import { LinkButton } from '@fairshot/ui/link-button';
import { Note } from '@fairshot/ui/note';
import { CirclePause, Clock, Dumbbell, KeyRound } from 'lucide-react';
import { Suspense } from 'react';

import { OnBreak } from './break/on-break.tsx';
import { KeptAside, OpenElsewhere } from './later-parts.tsx';
import { NothingKeptHere } from './nothing-kept.tsx';
import { change } from './sitting-core.ts';
import type { SittingState, Standing } from './sitting-state.ts';
import { useSitting, useSittingState } from './use-sitting.ts';

/** Why the editor does not take changes now, and what was kept aside; it pushes the panes and covers nothing. */
export function StandingNote() {
  const standing = useSittingState((state) => state.standing);
  switch (standing) {
    case 'handing_in':
      return (
        <Note icon={<Clock />} title="The time is up. Handing in.">
          What you typed before the end is being handed in. Your receipt follows by itself.
        </Note>
      );
    case 'paused':
      return <Paused />;
    case 'session_gone':
      return <SessionGone />;
    case 'practice_over':
      return <PracticeOver />;
    case 'other_writer':
    case 'other_tab':
      return (
        <Suspense>
          <OpenElsewhere />
        </Suspense>
      );
    default:
      return (
        <>
          <NothingKeptHere />
          <NewCredit />
          <Suspense>
            <KeptAside />
          </Suspense>
        </>
      );
  }
}

const spoken: Partial<Record<Standing, string>> = {
  handing_in: 'The time is up. Handing in.',
  paused: 'This attempt is paused.',
  session_gone: 'Open your personal link again.',
  practice_over: 'This practice is over.',
  other_writer: 'This attempt is open in another browser. This page is read-only now.',
  other_tab: 'This attempt is open in another tab. This page is read-only now.',
};

function spokenWords({ standing, breakEndsAt, keepsHere }: SittingState): string | undefined {
  if (standing === 'paused' && breakEndsAt !== undefined)
    return 'You are on a break. The clock stands still.';
  return spoken[standing] ?? (keepsHere ? undefined : 'This browser cannot keep a copy of what you type.');
}

/** Says a change of standing to those who cannot see the note. */
export function SpokenStanding() {
  return (
    <span className="fs-hidden" role="status">
      {useSittingState(spokenWords)}
    </span>
  );
}

function SessionGone() {
  const keepsHere = useSittingState((state) => state.keepsHere);
  return (
    <Note tone="warn" icon={<KeyRound />} title="Open your personal link again.">
      This browser no longer holds your sitting.{' '}
      {keepsHere
        ? 'What you typed is kept here and goes on from the link in your letter.'
        : 'It cannot keep what you typed since the last save: copy that first, then open the link in your letter.'}
    </Note>
  );
}

function PracticeOver() {
  const invitationId = useSittingState((state) => state.attempt.practiceOf);
  return (
    <Note
      icon={<Dumbbell />}
      title="This practice is over."
      action={<LinkButton href={`/invitations/${invitationId}`}>To your invitation</LinkButton>}
    >
      You have started the assessment, begun another practice, or a day has passed.
    </Note>
  );
}

function Paused() {
  const breakEndsAt = useSittingState((state) => state.breakEndsAt);
  const reason = useSittingState((state) => state.pausedFor);
  if (breakEndsAt !== undefined) return <OnBreak endsAt={breakEndsAt} />;
  return (
    <Note icon={<CirclePause />} title="This attempt is paused; the clock stands still.">
      {reason && `${reason.replace(/[.!?]?$/, '.')} `}Everything is stored. It goes on when the invigilator
      resumes it.
    </Note>
  );
}

/** Time that was given or taken back while this page was open, with its reason, until it is read. */
function NewCredit() {
  const sitting = useSitting();
  const newest = useSittingState((state) => state.credits.at(-1));
  const isRead = useSittingState((state) => state.readCredit === state.credits.at(-1)?.id);
  if (!newest || isRead) return null;
  return (
    <Note
      icon={<Clock />}
      title={titleOf(newest)}
      action={<Button onClick={() => change(sitting, { readCredit: newest.id })}>Understood</Button>}
    >
      {newest.cause === 'line'
        ? 'Our record shows it as well, from your last sign to the next.'
        : newest.reason}
    </Note>
  );
}

function titleOf({ cause, seconds }: TimeCredit): string {
  if (cause === 'pause') return backWords(seconds);
  if (cause === 'line') return `Your connection was lost: you were given ${amountWords(seconds)} back.`;
  return creditWords(seconds);
}

function backWords(seconds: number): string {
  return `The clock stood still for ${amountWords(seconds)}; that time came back.`;
}

function amountWords(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 6) / 10;
  if (minutes < 1) return `${Math.abs(seconds)} seconds`;
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

function creditWords(seconds: number): string {
  const amount = amountWords(seconds);
  return seconds > 0 ? `You were given ${amount} more.` : `${amount} of the added time were taken back.`;
}
