import { Button } from '@fairshot/ui/button';
import { EmptyState } from '@fairshot/ui/empty-state';
import { useState } from 'react';
import { ClipboardPaste, Plus, Wand2, Upload } from 'lucide-react';

import { useCoding, useEditing } from '../editing/use-editing.ts';
import { AddCaseDialog } from './add-case.tsx';
import { CasePanel } from './case-panel.tsx';
import { CasesTable } from './cases-table.tsx';
import { droppedFiles } from './dropped-files.ts';
import { GenerateCasesDialog } from './generate-cases.tsx';
import { GroupsEditor } from './groups-editor.tsx';
import type { PlacedFile } from './pair-files.ts';
import { PasteCasesDialog } from './paste-cases.tsx';
import { UploadCasesDialog } from './upload-cases.tsx';

type Way = 'add' | 'paste' | 'upload' | 'generate';

/** Every input with its expected output, how they are grouped, and four ways to bring more. */
export function CasesTab() {
  const [draft] = useCoding();
  const { readOnly } = useEditing();
  const [way, setWay] = useState<Way>();
  const [dropped, setDropped] = useState<readonly PlacedFile<File>[]>([]);
  const [open, setOpen] = useState<string>();
  const close = () => {
    setWay(undefined);
    setDropped([]);
  };
  const takeDrop = (transfer: DataTransfer) =>
    void droppedFiles(transfer).then((files) => {
      setDropped(files);
      setWay('upload');
    });

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is an extra; Upload does the same
    <div
      className="flex flex-col"
      onDragOver={(event) => {
        if (!readOnly && event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        if (readOnly || !event.dataTransfer.types.includes('Files') || way) return;
        event.preventDefault();
        takeDrop(event.dataTransfer);
      }}
    >
      <GroupsEditor />
      {!readOnly && (
        <div className="flex flex-wrap gap-2 px-5 py-3" data-field="cases">
          <Ways onChoose={setWay} />
        </div>
      )}
      {draft.cases.length === 0 ? (
        <EmptyState
          kind="nothing_yet"
          title="No cases yet"
          text="Add one by hand, paste several, drop files here, or let a script of yours write them."
        />
      ) : (
        <CasesTable current={open} onOpen={setOpen} />
      )}
      {open !== undefined && <CasePanel name={open} onClose={() => setOpen(undefined)} onOpen={setOpen} />}
      {way === 'add' && <AddCaseDialog onClose={close} />}
      {way === 'paste' && <PasteCasesDialog onClose={close} />}
      {way === 'upload' && <UploadCasesDialog begun={dropped} onClose={close} />}
      {way === 'generate' && <GenerateCasesDialog onClose={close} />}
    </div>
  );
}

function Ways({ onChoose }: { onChoose: (way: Way) => void }) {
  return (
    <>
      <Button icon={<Plus />} onClick={() => onChoose('add')}>
        Add a case
      </Button>
      <Button icon={<ClipboardPaste />} onClick={() => onChoose('paste')}>
        Paste
      </Button>
      <Button icon={<Upload />} onClick={() => onChoose('upload')}>
        Upload
      </Button>
      <Button icon={<Wand2 />} onClick={() => onChoose('generate')}>
        Generate
      </Button>
    </>
  );
}
