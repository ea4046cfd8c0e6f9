import { Button } from '@fairshot/ui/button';
import { OfflineNote } from '@fairshot/ui/connection-indicator';
import { Note } from '@fairshot/ui/note';
import { Tabs } from '@fairshot/ui/tabs';
import { Play } from 'lucide-react';
import { Suspense } from 'react';

import { isFinal } from '../question/question-state.ts';
import { FinalQuestion } from '../later-parts.tsx';
import { change } from '../sitting-core.ts';
import { currentQuestion, submissionsOf } from '../sitting-state.ts';
import { useSitting, useSittingState } from '../use-sitting.ts';
import { OwnInputTab } from './own-input-tab.tsx';
import { SamplesTab } from './samples-tab.tsx';
import { SubmissionsTab } from './submissions-tab.tsx';
import { useResultActs } from './use-result-acts.ts';

/** What running and submitting gave, and the two buttons that do it, apart. */
export function ResultsPane() {
  const sitting = useSitting();
  const tab = useSittingState((state) => state.tab);
  const count = useSittingState(
    (state) => submissionsOf(state, state.questionId).filter((one) => one.kind === 'submission').length,
  );
  const { isAsking } = useResultActs();
  return (
    <>
      <Notices />
      <Tabs
        className="min-h-0 flex-1"
        label="Results"
        value={tab}
        onValueChange={(tab) => change(sitting, { tab })}
        actions={<Acts />}
        tabs={[
          { value: 'samples', label: 'Samples', panel: <SamplesTab /> },
          { value: 'own', label: 'Own input', panel: <OwnInputTab /> },
          {
            value: 'submissions',
            label: 'Submissions',
            count: count || undefined,
            panel: <SubmissionsTab />,
          },
        ]}
      />
      <Suspense>{isAsking && <FinalQuestion />}</Suspense>
    </>
  );
}

function Acts() {
  const { run, submit } = useResultActs();
  const sending = useSittingState((state) => state.sending);
  const isOffline = useSittingState((state) => state.offlineSince !== undefined);
  const isOpen = useSittingState((state) => state.standing === 'open');
  const isHandedIn = useSittingState((state) => isFinal(state, currentQuestion(state)));
  const isOwn = useSittingState((state) => state.tab === 'own');
  return (
    <span className="ml-auto flex items-center gap-4">
      <Button
        icon={<Play />}
        keys="Ctrl '"
        busy={sending === 'run'}
        busyLabel={isOffline ? 'Waiting' : 'Sending'}
        disabled={!isOpen || sending === 'submission'}
        onClick={run}
      >
        {isOwn ? 'Run own input' : 'Run'}
      </Button>
      <Button
        kind="primary"
        keys="Ctrl Enter"
        busy={sending === 'submission'}
        busyLabel={isOffline ? 'Waiting' : 'Sending'}
        disabled={!isOpen || sending === 'run'}
        unavailable={isHandedIn ? 'The one submission of this question was made' : undefined}
        onClick={submit}
      >
        Submit
      </Button>
    </span>
  );
}

function Notices() {
  const keepsHere = useSittingState((state) => state.keepsHere);
  const offlineSince = useSittingState((state) => state.offlineSince);
  const notice = useSittingState((state) => state.notice);
  const lineCreditMinutes = useSittingState((state) => state.attempt.lineCreditMinutes);
  return (
    <div role="status" className="[&>.fs-note]:rounded-none [&>.fs-note]:border-x-0 [&>.fs-note]:border-t-0">
      {offlineSince !== undefined &&
        (keepsHere ? (
          <OfflineNote offlineSince={offlineSince} givenBackMinutes={lineCreditMinutes} />
        ) : (
          <NothingKept />
        ))}
      {notice && (
        <Note
          tone={notice.tone}
          title={notice.title}
          action={notice.undo && <Button onClick={notice.undo}>Undo</Button>}
        >
          {notice.text}
        </Note>
      )}
    </div>
  );
}

/** The offline note promises that this computer keeps the text; a browser that refuses storage breaks that. */
function NothingKept() {
  return (
    <Note
      tone="warn"
      title="No connection, and this browser lets the page keep nothing. Leave the page open."
    >
      What you type stays here and is sent when you are back. Run and Submit wait.
    </Note>
  );
}
