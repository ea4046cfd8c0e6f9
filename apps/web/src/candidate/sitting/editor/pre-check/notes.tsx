import { type ComponentType, lazy, Suspense } from 'react';

import type { Note } from './find-notes.ts';

export interface NotesProps {
  notes: readonly Note[];
  /** Leads to a place in the text. */
  onGoTo: (note: Note) => void;
}

// Fetched with the first note: most programs have none. Where it does not arrive, the lines are underlined all the same.
const NotesButton = lazy<ComponentType<NotesProps>>(() =>
  import('./notes-button.tsx').then(
    (module) => ({ default: module.NotesButton }),
    () => ({ default: () => null }),
  ),
);

/** How many notes there are on a text, and behind it what they say. */
export function Notes(props: NotesProps) {
  return props.notes.length === 0 ? null : (
    <Suspense>
      <NotesButton {...props} />
    </Suspense>
  );
}
