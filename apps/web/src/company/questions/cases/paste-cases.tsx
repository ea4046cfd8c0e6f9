import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { Field } from '@fairshot/ui/field';
import { Textarea } from '@fairshot/ui/textarea';
import { useState } from 'react';

import { count } from '../../format.ts';
import { useCoding } from '../editing/use-editing.ts';
import { AddingState } from './adding-state.tsx';
import { nextNumber } from './merge-cases.ts';
import { parseCases } from './parse-cases.ts';
import { useAddingCases } from './use-adding-cases.ts';

const EXAMPLE = `=== two services
2 1
0 10
10 20
---
20
=== none
0 1
---
0`;

/** Several cases in one text. */
export function PasteCasesDialog({ onClose }: { onClose: () => void }) {
  const [draft] = useCoding();
  const adding = useAddingCases();
  const [text, setText] = useState('');
  const names = new Set(draft.cases.map(({ name }) => name));
  const { cases, faults } = parseCases(text, (here) =>
    nextNumber((name) => names.has(name) || here.has(name)),
  );
  const renewed = cases.filter(({ name }) => names.has(name)).length;
  const add = async () => {
    if (await adding.add(cases)) onClose();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="large"
      title="Paste cases"
      text="A line of === begins a case, its name may follow. A line of --- parts the input from the expected output."
      actions={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button
            kind="primary"
            busy={adding.progress !== undefined}
            busyLabel="Adding"
            unavailable={cases.length === 0 ? 'There is no whole case yet' : undefined}
            onClick={() => void add()}
          >
            {`Add ${count(cases.length, 'case')}`}
          </Button>
        </>
      }
    >
      <AddingState adding={adding} />
      <Field
        label="Cases"
        error={faults.length > 0 && faults.slice(0, 3).join(' ')}
        help={
          renewed > 0 &&
          `${count(renewed, 'case')} of that name ${renewed === 1 ? 'is' : 'are'} there already and will get the new texts.`
        }
      >
        <Textarea
          mono
          rows={14}
          placeholder={EXAMPLE}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
