import { Note } from '@fairshot/ui/note';
import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';

/** Marks a candidate's page that is shown to its author. */
export function PreviewNote({ action }: { action?: ReactNode }) {
  return (
    <Note tone="info" icon={<Eye />} title="Preview" action={action}>
      This is what candidates see. Nothing is stored, judged or counted, and nobody was invited.
    </Note>
  );
}
