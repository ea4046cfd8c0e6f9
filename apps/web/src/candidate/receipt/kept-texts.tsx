import { ANSWER_LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import { Button } from '@fairshot/ui/button';
import { toSecond } from '@fairshot/ui/clock-words';
import { CodeBlock } from '@fairshot/ui/code-block';
import { Note } from '@fairshot/ui/note';
import { useEffect, useState } from 'react';

import { openJournal } from '../sitting/drafts/journal.ts';
import { isUnsaved, type JournalEntry, textKey } from '../sitting/drafts/text.ts';
import type { Press } from '../sitting/presses/press.ts';

interface Kept {
  texts: readonly JournalEntry[];
  /** Submit was pressed, and no answer came. */
  presses: readonly Press[];
}

const NOTHING: Kept = { texts: [], presses: [] };

/**
 * After the end this computer forgets the attempt, since it may be a shared one. Only text that the server never
 * acknowledged stays, in sight, until its author removes it.
 */
export function KeptTexts({ attemptId }: { attemptId: string }) {
  const [{ texts, presses }, setKept] = useState(NOTHING);

  useEffect(() => {
    void forgetWhatIsSaved(attemptId).then(setKept);
  }, [attemptId]);
  const remove = async () => {
    await (await openJournal()).forget(attemptId);
    setKept(NOTHING);
  };

  if (texts.length + presses.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <Note tone="warn" title="This computer kept text that may not have reached the server in time.">
        Copy it if you want to show it to the person who invited you. It is in this browser alone.
      </Note>
      {presses.map((press) => (
        <CodeBlock
          key={press.idempotencyKey}
          label={`Submit pressed at ${toSecond(press.pressedAt)}, ${ANSWER_LANGUAGE_NAMES[press.language]}`}
          code={press.source}
          language={press.language}
        />
      ))}
      {texts.map((text) => (
        <CodeBlock
          key={textKey(text.questionVersionId, text.language)}
          label={`Kept text, ${ANSWER_LANGUAGE_NAMES[text.language]}`}
          code={text.source}
          language={text.language}
        />
      ))}
      <div>
        <Button onClick={() => void remove()}>Remove it from this computer</Button>
      </div>
    </section>
  );
}

// Runs never count, and what was refused was read where it was pressed.
async function forgetWhatIsSaved(attemptId: string): Promise<Kept> {
  const journal = await openJournal();
  const texts = (await journal.read(attemptId)).filter(
    (text) => isUnsaved(text) && text.source.trim() !== '',
  );
  const presses = (await journal.readPresses(attemptId)).filter(
    ({ kind, refused, source }) =>
      kind === 'submission' && !refused && !texts.some((text) => text.source === source),
  );
  if (texts.length + presses.length === 0) await journal.forget(attemptId);
  return { texts, presses };
}
