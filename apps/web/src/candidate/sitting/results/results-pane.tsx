import { Button } from '@fairshot/ui/button';
import { OfflineNote } from '@fairshot/ui/connection-indicator';
import { Note } from '@fairshot/ui/note';
import { Tabs } from '@fairshot/ui/tabs';
import { Suspense } from 'react';

import { FinalQuestion } from '../later-parts.tsx';
import { change } from '../sitting-core.ts';
import { submissionsOf } from '../sitting-state.ts';
import { useSitting, useSittingState } from '../use-sitting.ts';
import { Acts } from './acts.tsx';
import { OwnInputTab } from './own-input-tab.tsx';
import { SamplesTab } from './samples-tab.tsx';
import { SubmissionsTab } from './submissions-tab.tsx';
import { useResultActs } from './use-result-acts.ts';
import { RefusedPresses, WaitingPresses } from './waiting-presses.tsx';

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
      <div className="max-h-[70%] flex-none overflow-auto [&_.fs-note]:rounded-none [&_.fs-note]:border-x-0 [&_.fs-note]:border-t-0">
        <Notices />
        <RefusedPresses />
        <WaitingPresses />
      </div>
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

function Notices() {
  const keepsHere = useSittingState((state) => state.keepsHere);
  const offlineSince = useSittingState((state) => state.offlineSince);
  const notice = useSittingState((state) => state.notice);
  const lineCreditMinutes = useSittingState((state) => state.attempt.lineCreditMinutes);
  return (
    <div role="status">
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
      What you type and press stays on this page and is sent when you are back, in the order of your presses.
    </Note>
  );
}
