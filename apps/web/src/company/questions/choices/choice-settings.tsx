import type { MultipleChoiceDraft } from '@fairshot/contracts/questions/question-draft';
import { Checkbox } from '@fairshot/ui/checkbox';
import { RadioGroup } from '@fairshot/ui/radio';

import { useEditing, useMultipleChoice } from '../editing/use-editing.ts';
import { scoringSentence } from './choice-words.ts';

const SELECTIONS: { value: MultipleChoiceDraft['selection']; label: string }[] = [
  { value: 'one', label: 'One choice is right' },
  { value: 'several', label: 'Several may be right' },
];
const SCORINGS: { value: MultipleChoiceDraft['choiceScoring']; label: string }[] = [
  { value: 'all_or_nothing', label: 'All or nothing' },
  { value: 'per_choice', label: 'Per choice' },
];

/** How many may be picked, how that counts, and in which order the choices stand. */
export function ChoiceSettings() {
  const [draft, change] = useMultipleChoice();
  const { readOnly } = useEditing();
  // One right choice is one right choice: the first that was marked stays.
  const select = (selection: MultipleChoiceDraft['selection']) => {
    const first = draft.choices.findIndex(({ isCorrect }) => isCorrect);
    const choices =
      selection === 'one'
        ? draft.choices.map((choice, at) => ({ ...choice, isCorrect: choice.isCorrect && at === first }))
        : draft.choices;
    change({ selection, choices });
  };
  return (
    <section aria-labelledby="scoring-heading" className="flex flex-col gap-4">
      <h2 id="scoring-heading">Scoring</h2>
      <div data-field="selection">
        <RadioGroup
          label="Candidates pick"
          options={SELECTIONS}
          value={draft.selection}
          disabled={readOnly}
          onValueChange={select}
        />
      </div>
      {draft.selection === 'several' && (
        <div data-field="choiceScoring">
          <RadioGroup
            label="Points"
            options={SCORINGS}
            value={draft.choiceScoring}
            disabled={readOnly}
            onValueChange={(choiceScoring) => change({ choiceScoring })}
          />
        </div>
      )}
      <p className="fs-help">{scoringSentence(draft)}</p>
      <Checkbox
        label="Another order for each candidate"
        help="Leave it off where the order means something, as in “all of the above”."
        checked={draft.shuffleChoices}
        disabled={readOnly}
        onCheckedChange={(shuffleChoices) => change({ shuffleChoices })}
      />
    </section>
  );
}
