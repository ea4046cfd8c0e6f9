import { Note } from '@fairshot/ui/note';

import { RefusalError } from '../../client/trouble.ts';

/** Why Start did not start. Pressing again is always safe. */
export function StartTrouble({ error }: { error: Error | null }) {
  return (
    <div role="alert">
      {error && (
        <Note tone="bad" title={error.message}>
          {error instanceof RefusalError
            ? error.remedy
            : 'Check the connection and press Start again; it starts once.'}
        </Note>
      )}
    </div>
  );
}
