import { Button } from '@fairshot/ui/button';
import { CandidateShell } from '@fairshot/ui/candidate-shell';
import { ConfirmDialog } from '@fairshot/ui/confirm-dialog';
import { Note } from '@fairshot/ui/note';
import { useMutation } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';

import { RefusalError } from '../../../client/trouble.ts';
import { isUnsaved } from '../drafts/text.ts';
import { PracticeNote } from '../practice-note.tsx';
import { PreviewNote } from '../preview-note.tsx';
import { questionStandings } from '../question/question-state.ts';
import { turnTo } from '../questions.ts';
import { TimeLeft } from '../time-left.tsx';
import { useSitting, useSittingState } from '../use-sitting.ts';
import { ReviewedQuestion } from './reviewed-question.tsx';

/** Before the end: what is unanswered, marked or not submitted, and the last way back. */
export function ReviewPage({ onBack }: { onBack: () => void }) {
  const sitting = useSitting();
  const state = useSittingState((state) => state);
  const standings = questionStandings(state);
  const [isAsking, setAsking] = useState(false);
  const finishing = useFinish(() => setAsking(false));
  const goTo = (questionId: string) => {
    turnTo(sitting, questionId);
    onBack();
  };

  return (
    <CandidateShell
      home={`/attempts/${sitting.attemptId}`}
      actions={<TimeLeft />}
      notice={
        sitting.door.isPreview ? (
          <PreviewNote />
        ) : (
          state.attempt.practiceOf && <PracticeNote invitationId={state.attempt.practiceOf} />
        )
      }
    >
      <title>{`Before you finish - ${state.attempt.title} - FairShot`}</title>
      <div>
        <h1>Before you finish</h1>
        <p className="mt-2 text-text-2">{summary(standings)}</p>
      </div>
      {inSections(standings).map(({ section, own }) => (
        <section key={section ?? ''} className="flex flex-col gap-2">
          {section && <h2>{section}</h2>}
          <ul className="rounded-3 border border-line-2 bg-surface" aria-label={section ?? 'Questions'}>
            {own.map((standing) => (
              <ReviewedQuestion key={standing.question.questionVersionId} standing={standing} onOpen={goTo} />
            ))}
          </ul>
        </section>
      ))}
      {(state.presses.waiting.length > 0 || Object.values(state.texts).some(isUnsaved)) && (
        <Note tone="warn" title="Not everything has reached the server yet.">
          What was typed and pressed is {state.keepsHere ? 'kept on this computer' : 'on this page alone'} and
          is sent before the attempt is finished.
        </Note>
      )}
      <div role="alert">
        {finishing.error && (
          <Note tone="bad" title={finishing.error.message}>
            {finishing.error instanceof RefusalError
              ? finishing.error.remedy
              : 'The attempt is still open and nothing is lost. Try again when the connection is back.'}
          </Note>
        )}
      </div>
      <div className="flex flex-wrap gap-4">
        <Button icon={<ArrowLeft />} onClick={onBack}>
          Keep working
        </Button>
        <Button
          kind="primary"
          busy={finishing.isBusy}
          busyLabel="Finishing"
          disabled={state.standing !== 'open'}
          onClick={() => setAsking(true)}
        >
          Finish the attempt
        </Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title="Finish this attempt?"
        consequence="Everything is handed in and the attempt is closed. It cannot be opened again from here."
        verb="Finish"
        back="Keep working"
        busy={finishing.isBusy}
        busyLabel="Finishing"
        onConfirm={finishing.finish}
      />
    </CandidateShell>
  );
}

/** Neighbours of one section together; without sections all of them. */
function inSections(standings: ReturnType<typeof questionStandings>) {
  const parts = Map.groupBy(standings, ({ question }) => question.section);
  return [...parts.values()].map((own) => ({ section: own[0]?.section, own }));
}

function useFinish(onTrouble: () => void) {
  const sitting = useSitting();
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => sitting.finish(),
    onSuccess: () => sitting.door.leave(),
    onError: onTrouble,
  });
  return { finish: () => mutate(), isBusy: isPending || isSuccess, error };
}

function summary(standings: ReturnType<typeof questionStandings>): string {
  const count = (isIt: (one: (typeof standings)[number]) => boolean) => standings.filter(isIt).length;
  const open = count((one) => one.progress === 'not_seen' || one.progress === 'seen');
  const unsubmitted = count((one) => one.hasNewerText && one.question.kind === 'coding');
  const marked = count((one) => one.isMarked);
  const parts = [
    open > 0 ? `${open} not answered` : '',
    unsubmitted > 0 ? `${unsubmitted} with text that was not submitted` : '',
    marked > 0 ? `${marked} marked for review` : '',
  ].filter(Boolean);
  if (parts.length === 0) return 'Every question was answered.';
  return `${parts.join(', ')}. Text that was not submitted is handed in when you finish.`;
}
