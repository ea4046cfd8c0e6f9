import { Button } from '@fairshot/ui/button';
import { Popover } from '@fairshot/ui/popover';
import { Lightbulb } from 'lucide-react';
import { useRef, useState } from 'react';

import type { Note } from './find-notes.ts';

interface NotesButtonProps {
  notes: readonly Note[];
  /** Leads to a place in the text. */
  onGoTo: (note: Note) => void;
}

/** How many notes there are on the text, and behind it what they say. Where there are none it is not there. */
export function NotesButton({ notes, onGoTo }: NotesButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const isLed = useRef(false);
  if (notes.length === 0) return null;
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
