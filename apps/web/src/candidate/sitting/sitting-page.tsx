import { getAttemptPicture } from '@fairshot/contracts/attempts/pictures.contract';
import { Button } from '@fairshot/ui/button';
import { ConnectionIndicator } from '@fairshot/ui/connection-indicator';
import { SavedIndicator, type SavedState } from '@fairshot/ui/saved-indicator';
import { SittingFrame } from '@fairshot/ui/sitting-frame';
import { lazy, Suspense, useEffect, useState } from 'react';

import { addressFor } from '../../client/call.ts';
import { PictureSourceProvider } from '../../markdown/picture-source.tsx';
import { TakeBreak } from './break/take-break.tsx';
import { CodePane } from './code/code-pane.tsx';
import { KeysHelp } from './keys-help.tsx';
import { ChoicesKept, ChoicesPane, fetchLaterParts, ReviewPage } from './later-parts.tsx';
import { PracticeNote } from './practice-note.tsx';
import { PreviewNote } from './preview-note.tsx';
import { QuestionPane } from './question/question-pane.tsx';
import { QuestionRail } from './question/question-rail.tsx';
import { SettingsButton } from './settings-button.tsx';
import { createSitting, type LoadedSitting } from './sitting.ts';
import { currentQuestion, type SittingState } from './sitting-state.ts';
import { SpokenStanding, StandingNote } from './standing-note.tsx';
import { useSpentMinutes } from './time/use-spent-minutes.ts';
import { TimeLeft } from './time-left.tsx';
import { ToReceipt } from './to-receipt.tsx';
import { useServerNews } from './use-server-news.ts';
import { SittingContext, useSitting, useSittingState } from './use-sitting.ts';
import { usePageContrast } from './use-page-contrast.ts';
import { useSittingKeys } from './use-sitting-keys.ts';

// With the editor, not before the statement: there is nothing to read in it until something was run.
const ResultsPane = lazy(async () => ({
  default: (await import('./results/results-pane.tsx')).ResultsPane,
}));

/** A candidate at work: statement, editor, results, and the time that is left. */
export function SittingPage({ loaded }: { loaded: LoadedSitting }) {
  const [sitting] = useState(() => createSitting(loaded));
  useEffect(() => sitting.begin(), [sitting]);
  useEffect(fetchLaterParts, []);
  useServerNews(sitting);
  return (
    <SittingContext value={sitting}>
      <PictureSourceProvider
        source={(sha256) =>
          addressFor(getAttemptPicture, { params: { attemptId: sitting.attemptId, sha256 } })
        }
      >
        <SittingAsItStands />
      </PictureSourceProvider>
    </SittingContext>
  );
}

function SittingAsItStands() {
  const isOver = useSittingState((state) => state.standing === 'over');
  const { door } = useSitting();
  const [isReviewing, setReviewing] = useState(false);
  if (isOver) return <ToReceipt door={door} />;
  return (
    <>
      {/* The frame stays while the review is open: the editor keeps its undo. */}
      <div hidden={isReviewing}>
        <Workplace onFinish={() => setReviewing(true)} />
      </div>
      <Suspense>{isReviewing && <ReviewPage onBack={() => setReviewing(false)} />}</Suspense>
    </>
  );
}

function Workplace({ onFinish }: { onFinish: () => void }) {
  const { door } = useSitting();
  const attempt = useSittingState((state) => state.attempt);
  const question = useSittingState(currentQuestion);
  const offlineSince = useSittingState((state) => state.offlineSince);
  const isOpen = useSittingState((state) => state.standing === 'open');
  const time = useSpentMinutes();
  const [helps, setHelps] = useState(false);
  const [sets, setSets] = useState(false);
  useSittingKeys({ onHelp: () => setHelps(true), onSettings: () => setSets(true) });
  usePageContrast();
  const where = `question ${question.position} of ${attempt.questions.length}`;

  return (
    <>
      <title>{`${attempt.title}, ${where} - FairShot`}</title>
      <SpokenStanding />
      <SittingFrame
        heading={`${attempt.title}, ${where}: ${question.title}`}
        assessment={attempt.title}
        organization={attempt.organization}
        time={time}
        saved={<Saved />}
        connection={<ConnectionIndicator offlineSince={offlineSince ?? null} />}
        timer={
          <>
            <TimeLeft />
            <TakeBreak />
          </>
        }
        help={
          <>
            <SettingsButton open={sets} onOpenChange={setSets} />
            <KeysHelp open={helps} onOpenChange={setHelps} />
          </>
        }
        finish={
          <Button onClick={onFinish} disabled={!isOpen}>
            Finish
          </Button>
        }
        notice={
          <>
            {door.isPreview && <PreviewNote />}
            {attempt.practiceOf && <PracticeNote invitationId={attempt.practiceOf} />}
            <StandingNote />
          </>
        }
        rail={<QuestionRail />}
        question={<QuestionPane />}
        code={<AnswerPane />}
        results={<Suspense>{question.kind === 'coding' ? <ResultsPane /> : <ChoicesKept />}</Suspense>}
      />
    </>
  );
}

/** The editor stays behind a multiple-choice question: taken away, it would lose its undo. */
function AnswerPane() {
  const { kind, questionVersionId } = useSittingState(currentQuestion);
  const [codeQuestion, setCodeQuestion] = useState<string>();
  if (kind === 'coding' && codeQuestion !== questionVersionId) setCodeQuestion(questionVersionId);
  return (
    <>
      <div hidden={kind !== 'coding'} className="flex min-h-0 flex-1 flex-col">
        {codeQuestion && <CodePane questionId={codeQuestion} />}
      </div>
      <Suspense>{kind === 'multiple_choice' && <ChoicesPane key={questionVersionId} />}</Suspense>
    </>
  );
}

function Saved() {
  return <SavedIndicator state={useSittingState(savedState, sameSaved)} />;
}

function savedState({ saving, keepsHere }: SittingState): SavedState {
  if (saving.status === 'kept' && !keepsHere) return { kind: 'unkept', at: saving.at };
  return saving.status === 'saving' ? { kind: 'saving' } : { kind: saving.status, at: saving.at };
}

function sameSaved(one: SavedState, other: SavedState): boolean {
  return one.kind === other.kind && (one.kind === 'saving' || ('at' in other && one.at === other.at));
}
