import type { CandidateNote } from '@fairshot/contracts/reports/candidates.contract';

import { Markdown } from '../../markdown.tsx';
import { day } from '../format.ts';
import { NoteForm } from './note-form.tsx';

interface NotesProps {
  candidateId: string;
  notes: readonly CandidateNote[];
}

/** What members wrote about a person, oldest first; nothing is ever changed, so that it can be relied on. */
export function Notes({ candidateId, notes }: NotesProps) {
  return (
    <section className="flex flex-col gap-3">
      <h2>Notes</h2>
      <p className="text-12 text-text-2">
        Only members read these. A note cannot be changed later; write another one instead.
      </p>
      {notes.length > 0 && (
        <ol className="flex flex-col gap-3">
          {notes.map((note) => (
            <li key={note.id} className="border-l-2 border-line-2 pl-3">
              <p className="text-12 text-text-2">
                <b>{note.author}</b>, <time dateTime={note.writtenAt}>{day(note.writtenAt)}</time>
              </p>
              <Markdown text={note.text} />
            </li>
          ))}
        </ol>
      )}
      <NoteForm candidateId={candidateId} />
    </section>
  );
}
