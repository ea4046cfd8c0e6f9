import { Button } from '@fairshot/ui/button';
import { Popover } from '@fairshot/ui/popover';
import { Lightbulb } from 'lucide-react';
import { useRef, useState } from 'react';

import type { Note } from './find-notes.ts';
import type { NotesProps } from './notes.tsx';

/** The button and its list. It begins closed whenever it comes, so that it never takes the keys of somebody who types. */
export function NotesButton({ notes, onGoTo }: NotesProps) {
  const [isOpen, setOpen] = useState(false);
  const isLed = useRef(false);
  const lead = (note: Note) => {
    isLed.current = true;
    setOpen(false);
    onGoTo(note);
  };
  return (
    <Popover
      title="Notes on your program"
      align="end"
      open={isOpen}
      onOpenChange={(open) => {
        isLed.current = false;
        setOpen(open);
      }}
      returnsFocus={() => !isLed.current}
      trigger={
        <Button kind="ghost" size="small" icon={<Lightbulb />}>
          {notes.length === 1 ? '1 note' : `${notes.length} notes`}
        </Button>
      }
    >
      <ul className="-mx-2 flex flex-col">
        {notes.map((note) => (
          <li key={`${note.line}:${note.column}`}>
            <button
              type="button"
              className="fs-item w-full flex-wrap gap-x-2 gap-y-0 text-left hover:bg-hover"
              onClick={() => lead(note)}
            >
              <span className="text-text-3 tabular-nums">Line {note.line}</span>
              <code className="[overflow-wrap:anywhere]">{note.name}</code>
              <span className="basis-full text-text-2">{note.message}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-12 text-text-3">
        Found by reading the text, on this computer. Nobody else is told, and no verdict asks for it.
      </p>
    </Popover>
  );
}
