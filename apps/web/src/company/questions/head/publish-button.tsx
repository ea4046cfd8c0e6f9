import { publishQuestion, type QuestionForAuthor } from '@fairshot/contracts/questions/authoring.contract';
import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { Field } from '@fairshot/ui/field';
import { Note } from '@fairshot/ui/note';
import { Textarea } from '@fairshot/ui/textarea';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { call } from '../../../client/call.ts';
import { sentenceOf } from '../../../client/sentence-of.ts';
import { isRefusal } from '../../../client/trouble.ts';
import { bankChanged } from '../bank-changed.ts';
import { useDraftState, useEditing, useStoredQuestion } from '../editing/use-editing.ts';
import { questionDraftQuery } from '../question-draft-query.ts';
import { MissingList } from './missing-list.tsx';
import { PublishedDialog, versionsQuery } from './published-dialog.tsx';

/** Publishes the draft: first everything typed is saved, then the server decides; its reasons lead to their fields. */
export function PublishButton() {
  const { isDraft, versionNumber } = useStoredQuestion();
  const isUnsaved = useDraftState((state) => state.save.kind !== 'saved');
  const [step, setStep] = useState<'closed' | 'asking' | 'done'>('closed');
  const next = isDraft ? versionNumber : versionNumber + 1;
  return (
    <>
      <Button
        kind="primary"
        unavailable={isDraft || isUnsaved ? undefined : 'Nothing new to publish'}
        onClick={() => setStep('asking')}
      >
        {`Publish v${next}`}
      </Button>
      {step === 'asking' && (
        <PublishDialog number={next} onClose={() => setStep('closed')} onPublished={() => setStep('done')} />
      )}
      {step === 'done' && <PublishedDialog onClose={() => setStep('closed')} />}
    </>
  );
}

interface PublishDialogProps {
  number: number;
  onClose: () => void;
  onPublished: () => void;
}

function PublishDialog({ number, onClose, onPublished }: PublishDialogProps) {
  const [note, setNote] = useState('');
  const publishing = usePublish(onPublished);
  const { missing } = useStoredQuestion();
  const { error } = publishing;
  const reasons = isRefusal(error, 'not_publishable') ? error.fields : [];

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Publish version ${number}?`}
      text="It becomes fixed and never changes. Attempts that run keep the version they began with; assessments take the new one when somebody chooses it there."
      actions={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button
            kind="primary"
            busy={publishing.isPending}
            busyLabel="Publishing"
            onClick={() => publishing.mutate(note.trim() || undefined)}
          >
            Publish
          </Button>
        </>
      }
    >
      {error && (
        <div role="alert">
          <Note
            tone="bad"
            title={
              error instanceof NotSaved
                ? 'What you wrote is not saved yet. Mend what the page names, then publish.'
                : sentenceOf(error)
            }
          >
            {reasons.length > 0 && <MissingList items={reasons} onJump={onClose} />}
          </Note>
        </div>
      )}
      {!error && missing.length > 0 && (
        <Note tone="warn" title="Something is missing still">
          <MissingList items={missing} onJump={onClose} />
        </Note>
      )}
      <Field label="Note for colleagues" optional help="Stands in the history: what is new, and why.">
        <Textarea value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </Dialog>
  );
}

class NotSaved extends Error {}

function usePublish(onPublished: () => void) {
  const { organizationId, questionId, keeper } = useEditing();
  const queries = useQueryClient();
  return useMutation<QuestionForAuthor, Error, string | undefined>({
    mutationFn: async (note) => {
      if (!(await keeper.saveNow())) throw new NotSaved();
      const { revision } = keeper.store.state.question;
      return call(publishQuestion, {
        params: { organizationId, questionId },
        body: { revision, ...(note ? { note } : {}) },
      });
    },
    onSuccess: async (stored) => {
      keeper.hear(stored);
      queries.setQueryData(questionDraftQuery(organizationId, questionId).queryKey, stored);
      await bankChanged(queries, organizationId);
      await queries.invalidateQueries({ queryKey: versionsQuery(organizationId, questionId).queryKey });
      onPublished();
    },
  });
}
