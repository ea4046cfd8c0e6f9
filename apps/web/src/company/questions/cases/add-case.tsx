import { Button } from '@fairshot/ui/button';
import { Checkbox } from '@fairshot/ui/checkbox';
import { Dialog } from '@fairshot/ui/dialog';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { Textarea } from '@fairshot/ui/textarea';
import { useId, useState } from 'react';

import { useCoding } from '../editing/use-editing.ts';
import { AddingState } from './adding-state.tsx';
import { nextNumber } from './merge-cases.ts';
import { useAddingCases } from './use-adding-cases.ts';

/** One case by hand: input and answer side by side. */
export function AddCaseDialog({ onClose }: { onClose: () => void }) {
  const [draft] = useCoding();
  const taken = (name: string) => draft.cases.some((testCase) => testCase.name === name);
  const adding = useAddingCases();
  const formId = useId();
  const [name, setName] = useState(() => nextNumber(taken));
  const [isSample, setSample] = useState(draft.cases.length === 0);
  const [input, setInput] = useState('');
  const [answer, setAnswer] = useState('');
  const error = name.trim() === '' ? 'Give it a name' : taken(name.trim()) ? 'Another case is called so' : '';
  const add = async () => {
    if (error || adding.progress) return;
    const ended = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
    const isAdded = await adding.add([
      { name: name.trim(), isSample, input: ended(input), answer: ended(answer) },
    ]);
    if (isAdded) onClose();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="large"
      title="Add a case"
      actions={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button
            type="submit"
            form={formId}
            kind="primary"
            busy={adding.progress !== undefined}
            busyLabel="Adding"
          >
            Add it
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <AddingState adding={adding} />
        <div className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-end">
          <Field label="Name" error={error}>
            <Input value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
          </Field>
          <Checkbox label="Sample: candidates see it" checked={isSample} onCheckedChange={setSample} />
        </div>
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="Input">
            <Textarea mono rows={10} value={input} onChange={(event) => setInput(event.target.value)} />
          </Field>
          <Field label="Expected output">
            <Textarea mono rows={10} value={answer} onChange={(event) => setAnswer(event.target.value)} />
          </Field>
        </div>
        <p className="fs-help">A line break at the end is added where it is missing.</p>
      </form>
    </Dialog>
  );
}
