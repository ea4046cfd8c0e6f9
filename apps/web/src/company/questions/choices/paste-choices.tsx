import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { Field } from '@fairshot/ui/field';
import { Textarea } from '@fairshot/ui/textarea';
import { useState } from 'react';

import { count } from '../../format.ts';
import { useEditing, useMultipleChoice } from '../editing/use-editing.ts';
import { parseChoices, withChoices } from './choice-words.ts';

const MOST = 20;

/** A list from elsewhere: a line per choice. */
export function PasteChoicesDialog({ onClose }: { onClose: () => void }) {
  const [draft] = useMultipleChoice();
  const { acts } = useEditing();
  const [text, setText] = useState('');
  const came = parseChoices(text);
  const filled = draft.choices.filter((choice) => choice.text.trim() !== '');
  const isTooMany = filled.length + came.length > MOST;
  const add = () => {
    const before = draft.choices;
    acts.act({
      title: `${count(came.length, 'choice')} added`,
      apply: (now) => withChoices(now, () => [...filled, ...came]),
      revert: (now) => withChoices(now, () => before),
    });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Paste a list of choices"
      text="One choice per line. A star or [x] before it marks what is right."
      actions={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button
            kind="primary"
            unavailable={came.length === 0 ? 'There is no choice yet' : isTooMany ? TOO_MANY : undefined}
            onClick={add}
          >
            {`Add ${count(came.length, 'choice')}`}
          </Button>
        </>
      }
    >
      <Field label="Choices" error={isTooMany && TOO_MANY}>
        <Textarea
          rows={8}
          value={text}
          placeholder={'* O(n log n)\nO(n)\nO(n^2)'}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}

const TOO_MANY = `A question takes at most ${MOST} choices.`;
