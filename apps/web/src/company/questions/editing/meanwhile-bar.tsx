import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';
import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { DiffView } from '@fairshot/ui/diff-view';
import { useToasts } from '@fairshot/ui/toast';
import { Users } from 'lucide-react';
import { useState } from 'react';

import { day } from '../../format.ts';
import { fieldText } from '../history/field-text.ts';
import { type ChangedBy, differingFields, FIELD_NAMES } from './draft-fields.ts';
import { useDraftState, useEditing } from './use-editing.ts';

const BY: Record<ChangedBy, string> = {
  you: 'changed by you',
  them: 'changed by them',
  both: 'changed by both of you',
};

/** Says that somebody else saved in between, what differs, and lets the author decide; until then nothing is sent. */
export function MeanwhileBar() {
  const { keeper } = useEditing();
  const say = useToasts();
  const { draft, base, theirs } = useDraftState((state) => state);
  const [shows, setShows] = useState(false);
  if (!theirs) return null;
  const fields = differingFields(base, draft, theirs.draft);
  const mayJoin = fields.some(({ changedBy }) => changedBy === 'them');
  const who = theirs.editedBy ?? 'Somebody';
  const taken = draft;
  const take = () => {
    keeper.takeTheirs();
    say({ title: 'Theirs is taken', undo: () => keeper.change(() => taken) });
  };

  return (
    <section className="fs-note mx-5 mt-3" data-tone="warn" role="alert" aria-label="Changed meanwhile">
      <Users />
      <div className="fs-note-text">
        <b>{`${who} saved this question on ${day(theirs.editedAt)}, while you wrote.`}</b>
        <div className="fs-small">
          Nothing is overwritten: what you wrote is kept on this computer until you decide.
          <ul className="mt-1 list-disc pl-4">
            {fields.map(({ field, changedBy }) => (
              <li key={field}>
                {FIELD_NAMES[field]}: {BY[changedBy]}
              </li>
            ))}
          </ul>
        </div>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button size="small" onClick={() => setShows(true)}>
            Show what differs
          </Button>
          <Button size="small" onClick={take}>
            Take theirs
          </Button>
          <Button size="small" onClick={() => void keeper.keepMine()}>
            Keep mine
          </Button>
          {mayJoin && (
            <Button size="small" onClick={() => void keeper.joinBoth()}>
              Keep mine, and take what only they changed
            </Button>
          )}
        </div>
      </div>
      <Differences
        open={shows}
        onOpenChange={setShows}
        who={who}
        mine={draft}
        theirs={theirs.draft}
        fields={fields.map(({ field }) => field)}
      />
    </section>
  );
}

interface DifferencesProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  who: string;
  mine: QuestionDraft;
  theirs: QuestionDraft;
  fields: readonly string[];
}

function Differences({ open, onOpenChange, who, mine, theirs, fields }: DifferencesProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="large"
      title="What differs"
      actions={<Button onClick={() => onOpenChange(false)}>Back</Button>}
    >
      {fields.map((field) => (
        <section key={field}>
          <h3 className="mb-1">{FIELD_NAMES[field]}</h3>
          <DiffView
            before={fieldText(theirs, field)}
            after={fieldText(mine, field)}
            beforeLabel={who}
            afterLabel="You"
            view="unified"
          />
        </section>
      ))}
    </Dialog>
  );
}
