import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { Note } from '@fairshot/ui/note';
import { useState } from 'react';

import { count, size } from '../../format.ts';
import { DropZone } from '../drop-zone.tsx';
import { useCoding } from '../editing/use-editing.ts';
import { AddingState } from './adding-state.tsx';
import { pairFiles, type PlacedFile } from './pair-files.ts';
import { useAddingCases } from './use-adding-cases.ts';

interface UploadCasesProps {
  /** What was dropped already, when a drop opened this. */
  begun: readonly PlacedFile<File>[];
  onClose: () => void;
}

const MOST_BYTES = 67_108_864;
const SHOWN = 8;

/** Files as cases: inputs find their answers by name; what fits nothing is named before anything is stored. */
export function UploadCasesDialog({ begun, onClose }: UploadCasesProps) {
  const [draft] = useCoding();
  const adding = useAddingCases();
  const [files, setFiles] = useState(begun);
  const { pairs, left } = pairFiles(files);
  const fitting = pairs.filter(({ input, answer }) => input.size <= MOST_BYTES && answer.size <= MOST_BYTES);
  const tooLarge = pairs
    .filter((pair) => !fitting.includes(pair))
    .map(({ name }) => ({ path: name, why: 'larger than 64 MB' }));
  const names = new Set(draft.cases.map(({ name }) => name));
  const renewed = fitting.filter(({ name }) => names.has(name)).length;
  const bytes = fitting.reduce((sum, { input, answer }) => sum + input.size + answer.size, 0);
  const add = async () => {
    if (await adding.add(fitting)) onClose();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="large"
      title="Upload cases"
      text="01.in goes with 01.ans or 01.out, input1.txt with output1.txt. Folders count: what lies in a folder “sample” becomes samples."
      actions={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button
            kind="primary"
            busy={adding.progress !== undefined}
            busyLabel="Uploading"
            unavailable={fitting.length === 0 ? 'No input with its answer yet' : undefined}
            onClick={() => void add()}
          >
            {`Add ${count(fitting.length, 'case')}`}
          </Button>
        </>
      }
    >
      <AddingState adding={adding} />
      <DropZone
        says="Drop files or folders here, or"
        onFiles={(more) => setFiles((all) => [...all, ...more])}
      />
      {files.length > 0 && (
        <div role="status">
          <Note
            tone={fitting.length > 0 ? 'ok' : 'warn'}
            title={`${count(fitting.length, 'case')} in ${count(files.length, 'file')}, ${size(bytes)}`}
          >
            {fitting
              .slice(0, SHOWN)
              .map(({ name }) => name)
              .join(', ')}
            {fitting.length > SHOWN && ` and ${fitting.length - SHOWN} more`}
            {renewed > 0 && `. ${renewed} of them are there already and will get the new texts.`}
          </Note>
        </div>
      )}
      <Left items={[...left, ...tooLarge]} />
    </Dialog>
  );
}

function Left({ items }: { items: readonly { path: string; why: string }[] }) {
  if (items.length === 0) return null;
  return (
    <Note tone="warn" title={`${count(items.length, 'file')} will be left out`}>
      <ul>
        {items.slice(0, SHOWN).map(({ path, why }) => (
          <li key={`${path} ${why}`}>{`${path}: ${why}`}</li>
        ))}
        {items.length > SHOWN && <li>{`and ${items.length - SHOWN} more`}</li>}
      </ul>
    </Note>
  );
}
