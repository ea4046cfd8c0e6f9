import { Note } from '@fairshot/ui/note';
import { Eye } from 'lucide-react';

/** Marks a candidate's page that is shown to its author. */
export function PreviewNote() {
  return (
    <section
      aria-label="Preview"
      className="[&>.fs-note]:rounded-none [&>.fs-note]:border-x-0 [&>.fs-note]:border-t-0"
    >
      <Note tone="info" icon={<Eye />} title="Preview">
        This is what candidates see. Nothing is stored, judged or counted, and nobody was invited.
      </Note>
    </section>
  );
}
