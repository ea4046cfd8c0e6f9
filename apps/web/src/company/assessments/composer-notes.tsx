import { Button } from '@fairshot/ui/button';
import { Note } from '@fairshot/ui/note';

import { sentenceOf } from '../../client/sentence-of.ts';
import { isRefusal } from '../../client/trouble.ts';
import { clockTime } from '../format.ts';
import type { Composer } from './use-composer.ts';

interface ComposerNotesProps {
  composer: Composer;
  error: unknown;
  savedBy: string | undefined;
  onCompare: () => void;
  onDiscard: () => void;
}

/** What an author has to know before the next save: somebody else's change, work that came back, a refusal. */
export function ComposerNotes({ composer, error, savedBy, onCompare, onDiscard }: ComposerNotesProps) {
  const { isOvertaken, restoredFrom } = composer;
  return (
    <div className="flex flex-col gap-2 p-5 pb-0 empty:hidden" role="alert">
      {isOvertaken ? (
        <Note
          tone="warn"
          title={`${savedBy ?? 'Somebody'} saved this assessment meanwhile.`}
          action={<Button onClick={onCompare}>Compare</Button>}
        >
          What you typed is still here and overwrites nothing. Compare both before you save.
        </Note>
      ) : (
        <>
          {restoredFrom !== undefined && (
            <Note
              tone="info"
              title={`What was not saved at ${clockTime(new Date(restoredFrom).toISOString())} is back.`}
              action={<Button onClick={onDiscard}>Discard it</Button>}
            >
              This browser kept it. Save it, or go back to what is stored.
            </Note>
          )}
          {Boolean(error) && <Trouble error={error} />}
        </>
      )}
    </div>
  );
}

function Trouble({ error }: { error: unknown }) {
  const fields = isRefusal(error) ? error.fields : [];
  return (
    <Note tone="bad" title={sentenceOf(error)}>
      {fields.length > 0 && (
        <ul>
          {fields.map((field) => (
            <li key={`${field.path} ${field.message}`}>{field.message}</li>
          ))}
        </ul>
      )}
    </Note>
  );
}
