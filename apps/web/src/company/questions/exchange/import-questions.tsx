import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { Note } from '@fairshot/ui/note';
import { Progress } from '@fairshot/ui/progress';
import { FolderInput } from 'lucide-react';
import { useState } from 'react';

import { count } from '../../format.ts';
import { useOrganization } from '../../use-organization.ts';
import { DropZone } from '../drop-zone.tsx';
import { mayWriteQuestions } from '../may-write-questions.ts';
import { ComingQuestion } from './coming-question.tsx';
import { type Import, useImport } from './use-import.ts';

/** Opens the way in for questions that lie in folders. */
export function ImportQuestions() {
  const { role } = useOrganization();
  const [open, setOpen] = useState(false);
  if (!mayWriteQuestions(role)) return null;
  return (
    <>
      <Button icon={<FolderInput />} onClick={() => setOpen(true)}>
        Import
      </Button>
      {open && <ImportDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** Files first, then what was found in them and what is to become of it, then what did. */
function ImportDialog({ onClose }: { onClose: () => void }) {
  const coming = useImport();
  const { step } = coming;
  return (
    <Dialog
      open
      // A press beside the window must not end what is under way.
      onOpenChange={(open) => !open && step !== 'sending' && step !== 'importing' && onClose()}
      size="large"
      title="Import questions"
      text={step === 'choosing' ? WHAT : undefined}
      actions={<Actions coming={coming} onClose={onClose} />}
    >
      <div className="flex flex-col gap-3">
        {coming.trouble && (
          <div role="alert">
            <Note tone="bad" title={coming.trouble} />
          </div>
        )}
        {step === 'choosing' && (
          <DropZone says="Drop a zip or a folder here, or" onFiles={(files) => void coming.read(files)} />
        )}
        {step === 'sending' && <Sent {...coming.sending} />}
        <div role="status">{step !== 'choosing' && step !== 'sending' && <Sum coming={coming} />}</div>
        {coming.coming.length > 0 && (
          <ul className="flex flex-col gap-3">
            {coming.coming.map((one) => (
              <ComingQuestion
                key={one.key}
                coming={one}
                step={step}
                onPlace={(place) => coming.put(one.key, place)}
              />
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}

const WHAT =
  'A question is a folder with a problem.yaml in it: one that was exported here, or a Kattis or ICPC package. One zip or folder may hold many. They become drafts, to be proven before they are published.';

function Actions({ coming, onClose }: { coming: Import; onClose: () => void }) {
  const { step, cancel, importAll } = coming;
  const chosen = coming.coming.filter(({ found, place }) => found.draft && place !== 'leave').length;
  if (step === 'sending') return <Button onClick={cancel}>Cancel</Button>;
  if (step === 'choosing') return <Button onClick={onClose}>Back</Button>;
  if (step === 'done')
    return (
      <>
        {coming.coming.some(({ trouble }) => trouble !== undefined) && (
          <Button onClick={() => void importAll()}>Try again</Button>
        )}
        <Button kind="primary" onClick={onClose}>
          Done
        </Button>
      </>
    );
  return (
    <>
      <Button onClick={onClose} unavailable={step === 'importing' ? 'The import is under way' : undefined}>
        Back
      </Button>
      <Button
        kind="primary"
        busy={step === 'importing'}
        busyLabel="Importing"
        unavailable={chosen === 0 ? 'Nothing of this can be imported' : undefined}
        onClick={() => void importAll()}
      >
        {`Import ${count(chosen, 'question')}`}
      </Button>
    </>
  );
}

/** Megabytes while they go out; then the server reads, and nobody can say how long. */
function Sent({ sent, whole }: { sent: number; whole: number }) {
  const megabytes = (bytes: number) => Math.round(bytes / 100_000) / 10;
  if (whole > 0 && sent < whole)
    return <Progress label="MB sent" done={megabytes(sent)} whole={megabytes(whole)} />;
  return <p role="status">{whole > 0 ? 'Reading what was sent …' : 'Preparing …'}</p>;
}

function Sum({ coming: { step, coming } }: { coming: Import }) {
  const good = coming.filter(({ found }) => found.draft).length;
  if (step === 'found')
    return (
      <Note tone={good === coming.length ? 'ok' : 'warn'} title={`${count(coming.length, 'question')} found`}>
        {good < coming.length && `${coming.length - good} of them cannot be imported as they are.`}
      </Note>
    );
  const done = coming.filter(({ questionId }) => questionId !== undefined).length;
  const troubled = coming.filter(({ trouble }) => trouble !== undefined).length;
  if (step === 'importing')
    return (
      <Progress
        label="Questions imported"
        done={done}
        whole={coming.filter(({ found, place }) => found.draft && place !== 'leave').length}
      />
    );
  return (
    <Note tone={troubled > 0 ? 'warn' : 'ok'} title={`${count(done, 'question')} imported`}>
      {troubled > 0
        ? `${troubled} could not be; the reasons stand below.`
        : 'Prove each before you publish it.'}
    </Note>
  );
}
