import { ANSWER_LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import { Button } from '@fairshot/ui/button';
import { Note } from '@fairshot/ui/note';
import { CirclePause, Clock, FileClock, KeyRound, MonitorSmartphone } from 'lucide-react';

import { useTakeOver } from '../take-over.tsx';
import { textKey } from './drafts/text.ts';
import { NothingKeptHere } from './nothing-kept.tsx';
import { change } from './sitting-core.ts';
import type { Standing } from './sitting-state.ts';
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
    case 'other_writer':
    case 'other_tab':
      return <OpenElsewhere />;
    default:
      return (
        <>
          <NothingKeptHere />
          <NewCredit />
          <KeptAside />
        </>
      );
  }
}

const spoken: Partial<Record<Standing, string>> = {
  handing_in: 'The time is up. Handing in.',
  paused: 'This attempt is paused.',
  session_gone: 'Open your personal link again.',
  other_writer: 'This attempt is open in another browser. This page is read-only now.',
  other_tab: 'This attempt is open in another tab. This page is read-only now.',
};

/** Says a change of standing to those who cannot see the note. */
export function SpokenStanding() {
  return (
    <span className="fs-hidden" role="status">
      {useSittingState(
        ({ standing, keepsHere }) =>
          spoken[standing] ?? (keepsHere ? undefined : 'This browser cannot keep a copy of what you type.'),
      )}
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

function Paused() {
  const reason = useSittingState((state) => state.pausedFor);
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
      title={creditWords(newest.seconds)}
      action={<Button onClick={() => change(sitting, { readCredit: newest.id })}>Understood</Button>}
    >
      {newest.reason}
    </Note>
  );
}

function creditWords(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 6) / 10;
  const amount =
    minutes < 1 ? `${Math.abs(seconds)} seconds` : minutes === 1 ? '1 minute' : `${minutes} minutes`;
  return seconds > 0 ? `You were given ${amount} more.` : `${amount} of the added time were taken back.`;
}

function OpenElsewhere() {
  const { attemptId } = useSitting();
  const isOtherTab = useSittingState((state) => state.standing === 'other_tab');
  const { take, isBusy } = useTakeOver(attemptId);
  return (
    <Note
      tone="warn"
      icon={<MonitorSmartphone />}
      title={isOtherTab ? 'This attempt is open in another tab.' : 'This attempt is open in another browser.'}
      action={
        <Button
          busy={isBusy}
          busyLabel="Switching"
          onClick={isOtherTab ? () => window.location.reload() : take}
        >
          Go on here
        </Button>
      }
    >
      What stands here can be read and copied, and is no longer changed. You can go on here; the other one
      becomes read-only.
    </Note>
  );
}

/** Texts typed here before another browser took over: offered once, never mixed in silently. */
function KeptAside() {
  const sitting = useSitting();
  const [conflict, ...others] = useSittingState((state) => state.conflicts);
  const questions = useSittingState((state) => state.attempt.questions);
  if (!conflict) return null;
  const question = questions.find((one) => one.questionVersionId === conflict.questionVersionId);
  const settle = () => change(sitting, { conflicts: others });
  const take = () => {
    const { questionVersionId, language, source } = conflict;
    const { languages } = sitting.store.state;
    change(sitting, {
      questionId: questionVersionId,
      languages: { ...languages, [questionVersionId]: language },
    });
    sitting.drafts.replace(textKey(questionVersionId, language), source);
    settle();
  };
  return (
    <Note
      tone="warn"
      icon={<FileClock />}
      title={`A text of question ${question?.position} in ${ANSWER_LANGUAGE_NAMES[conflict.language]} was kept on this computer.`}
      action={
        <span className="flex gap-2">
          <Button onClick={take}>Put it in</Button>
          <Button kind="ghost" onClick={settle}>
            Leave it
          </Button>
        </span>
      }
    >
      It was typed here before the attempt went on elsewhere. The editor shows what was saved since.
    </Note>
  );
}
