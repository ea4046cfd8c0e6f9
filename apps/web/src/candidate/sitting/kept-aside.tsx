import type { KeptText } from '@fairshot/contracts/attempts/kept-texts.contract';
import { ANSWER_LANGUAGE_NAMES, readPicked } from '@fairshot/contracts/questions/language';
import { Button } from '@fairshot/ui/button';
import { CodeBlock } from '@fairshot/ui/code-block';
import { Dialog } from '@fairshot/ui/dialog';
import { Note } from '@fairshot/ui/note';
import { FileClock } from 'lucide-react';
import { useState } from 'react';

import { textKey } from './drafts/text.ts';
import { change } from './sitting-core.ts';
import { type Aside, useKeptTexts } from './use-kept-texts.ts';
import { useSitting, useSittingState } from './use-sitting.ts';

/** Texts of other browsers, or of this one before another took over: offered one by one, never mixed in silently. */
export function KeptAside() {
  const sitting = useSitting();
  const { asides, settle } = useKeptTexts();
  const [isLooking, setLooking] = useState(false);
  const [aside] = asides;
  const questions = useSittingState((state) => state.attempt.questions);
  const texts = useSittingState((state) => state.texts);
  if (!aside) return null;
  const question = questions.find((one) => one.questionVersionId === aside.questionVersionId);
  const key = textKey(aside.questionVersionId, aside.language);
  const isTaken = question?.isFinal === true || texts[key] === undefined;

  const leave = () => {
    setLooking(false);
    settle(aside);
  };
  const putIn = () => {
    const { questionVersionId, language, source } = aside;
    const { languages } = sitting.store.state;
    change(sitting, {
      questionId: questionVersionId,
      languages: { ...languages, [questionVersionId]: language },
    });
    sitting.drafts.replace(key, source);
    leave();
  };
  const acts = (
    <span className="flex flex-wrap gap-2">
      {!isLooking && <Button onClick={() => setLooking(true)}>Look</Button>}
      {!isTaken && <Button onClick={putIn}>Put it in</Button>}
      <Button kind="ghost" onClick={leave}>
        Leave it
      </Button>
    </span>
  );
  const where = aside.because ? WHERE[aside.because] : 'on this computer';
  const title = `A text of question ${question?.position ?? ''} in ${ANSWER_LANGUAGE_NAMES[aside.language]} was kept ${where}.`;
  return (
    <>
      <Note
        tone="warn"
        icon={<FileClock />}
        title={title}
        action={<span className="max-sm:hidden">{acts}</span>}
      >
        {aside.because ? WHY[aside.because] : 'It was typed here before the attempt went on elsewhere.'} The
        editor shows what was saved as your answer.
        <span className="mt-2 block sm:hidden">{acts}</span>
      </Note>
      <Dialog open={isLooking} onOpenChange={setLooking} size="large" title={title} actions={acts}>
        {aside.language === 'choices' ? (
          <p>{pickedWords(aside, question?.choices ?? [])}</p>
        ) : (
          <CodeBlock label="The text that was kept" code={aside.source} language={aside.language} />
        )}
      </Dialog>
    </>
  );
}

const WHERE: Record<KeptText['because'], string> = {
  other_writer: 'from another browser',
  attempt_paused: 'from the pause',
  attempt_closed: 'aside',
  attempt_time_up: 'aside',
};

const WHY: Record<KeptText['because'], string> = {
  other_writer: 'It came from there after the attempt had gone on here.',
  attempt_paused: 'It arrived while the clock stood still.',
  attempt_closed: 'It arrived when the attempt was over.',
  attempt_time_up: 'It arrived when the time was up.',
};

function pickedWords({ source }: Aside, choices: readonly { number: number; text: string }[]): string {
  const picked = readPicked(source) ?? [];
  const words = choices.filter(({ number }) => picked.includes(number)).map(({ text }) => text);
  return words.length > 0 ? `Picked: ${words.join('; ')}` : 'Nothing was picked.';
}
