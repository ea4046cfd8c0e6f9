import { readPicked, writePicked } from '@fairshot/contracts/questions/language';
import { Button } from '@fairshot/ui/button';
import { ChoiceList } from '@fairshot/ui/choice-list';

import { Markdown } from '../../../markdown.tsx';
import { currentKey, currentQuestion, currentText } from '../sitting-state.ts';
import { useSitting, useSittingState } from '../use-sitting.ts';

/** The choices of the question on the screen; a pick is saved as typed code is, and can be taken back until the end. */
export function ChoicesPane() {
  const sitting = useSitting();
  const question = useSittingState(currentQuestion);
  const key = useSittingState(currentKey);
  const source = useSittingState((state) => currentText(state).source);
  const isOpen = useSittingState((state) => state.standing === 'open');
  const picked = readPicked(source) ?? [];
  const pick = (numbers: readonly number[]) => sitting.drafts.edit(key, writePicked(numbers));

  return (
    <>
      <div className="fs-pane-bar">
        <span className="text-12 text-text-2">
          {question.selection === 'several' ? 'Pick every one that is right' : 'Pick one'}
        </span>
        <Button
          kind="ghost"
          size="small"
          className="ml-auto"
          disabled={!isOpen || picked.length === 0}
          onClick={() => pick([])}
        >
          Clear
        </Button>
      </div>
      <div className="fs-pane-scroll">
        <ChoiceList
          label={`Choices of question ${question.position}`}
          several={question.selection === 'several'}
          choices={question.choices.map(({ number, text }) => ({
            value: String(number),
            content: <Markdown text={text} />,
          }))}
          picked={picked.map(String)}
          disabled={!isOpen}
          onPick={(values) => pick(values.map(Number))}
        />
      </div>
    </>
  );
}

/** Beside the choices, where code would have its results. */
export function ChoicesKept() {
  const count = useSittingState((state) => (readPicked(currentText(state).source) ?? []).length);
  return (
    <div className="fs-pane-scroll">
      <p className="text-13 text-text-2" role="status">
        {count === 0 ? 'Nothing is picked yet.' : `${count} picked.`} A pick is saved at once, can be changed
        until the end, and is handed in when you finish or the time is up.
      </p>
    </div>
  );
}
