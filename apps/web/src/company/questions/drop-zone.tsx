import { Button } from '@fairshot/ui/button';
import { FolderUp, Upload } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';

import { chosenFiles, droppedFiles } from './cases/dropped-files.ts';
import type { PlacedFile } from './cases/pair-files.ts';

/** Takes files and folders that are dropped or chosen, with their places in their folders. */
export function DropZone({ says, onFiles }: { says: string; onFiles: (files: PlacedFile<File>[]) => void }) {
  const [isOver, setOver] = useState(false);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is an extra; the buttons inside do the same
    <div
      className={`flex flex-wrap items-center gap-2 border border-dashed p-4 ${isOver ? 'border-accent bg-selected' : 'border-control'}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer).then(onFiles);
      }}
    >
      <span className="mr-auto">{says}</span>
      <Chooser label="Choose files" icon={<Upload />} onFiles={onFiles} />
      <Chooser label="Choose a folder" icon={<FolderUp />} onFiles={onFiles} folder />
    </div>
  );
}

interface ChooserProps {
  label: string;
  icon: ReactNode;
  folder?: boolean;
  onFiles: (files: PlacedFile<File>[]) => void;
}

function Chooser({ label, icon, folder, onFiles }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={icon} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          onFiles(chosenFiles(event.target.files));
          event.target.value = '';
        }}
      />
    </>
  );
}
