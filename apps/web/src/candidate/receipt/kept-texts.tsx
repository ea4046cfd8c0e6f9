import { ANSWER_LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import { Button } from '@fairshot/ui/button';
import { CodeBlock } from '@fairshot/ui/code-block';
import { Note } from '@fairshot/ui/note';
import { useEffect, useState } from 'react';

import { openJournal } from '../sitting/drafts/journal.ts';
import { isUnsaved, type JournalEntry, textKey } from '../sitting/drafts/text.ts';

/**
 * After the end this computer forgets the attempt, since it may be a shared one. Only text that the server never
 * acknowledged stays, in sight, until its author removes it.
 */
export function KeptTexts({ attemptId }: { attemptId: string }) {
  const [kept, setKept] = useState<readonly JournalEntry[]>([]);

  useEffect(() => {
    void forgetWhatIsSaved(attemptId).then(setKept);
  }, [attemptId]);
  const remove = async () => {
    await (await openJournal()).forget(attemptId);
    setKept([]);
  };

  if (kept.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <Note tone="warn" title="This computer kept text that may not have reached the server in time.">
        Copy it if you want to show it to the person who invited you. It is in this browser alone.
      </Note>
      {kept.map((text) => (
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

async function forgetWhatIsSaved(attemptId: string): Promise<JournalEntry[]> {
  const journal = await openJournal();
  const kept = (await journal.read(attemptId)).filter((text) => isUnsaved(text) && text.source.trim() !== '');
  if (kept.length === 0) await journal.forget(attemptId);
  return kept;
}
