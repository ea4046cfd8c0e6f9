import type { SolutionDraft } from '@fairshot/contracts/questions/question-draft';
import { LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import { Button } from '@fairshot/ui/button';
import { EmptyState } from '@fairshot/ui/empty-state';
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';

import { adding, removing } from '../editing/item-acts.ts';
import { useCoding, useEditing } from '../editing/use-editing.ts';
import { STARTER_CODE } from '@fairshot/contracts/questions/starter-code';
import { Checker } from './checker.tsx';
import { SolutionForm } from './solution-form.tsx';
import { Validator } from './validator.tsx';

const MOST = 50;

/** Programs whose verdict the author knows, and the scripts that check inputs and outputs. */
export function SolutionsTab() {
  const [draft] = useCoding();
  const { acts, readOnly } = useEditing();
  const [chosen, choose] = useState(0);
  const validatorAt = draft.solutions.length;
  const checkerAt = validatorAt + 1;
  const at = Math.min(chosen, checkerAt);
  const solution = draft.solutions[at];
  const add = () => {
    const fresh = freshSolution(draft.solutions, draft.languages[0] ?? 'python');
    acts.act(adding('solutions', [fresh], `Solution “${fresh.name}” added`));
    choose(draft.solutions.length);
  };
  const remove = (leaving: SolutionDraft) =>
    acts.act(
      removing('solutions', draft.solutions, (one) => one === leaving, `Solution “${leaving.name}” removed`),
    );

  return (
    <div className="grid min-h-0 flex-1 md:grid-cols-[260px_minmax(0,1fr)]" data-field="solutions">
      <nav aria-label="Solutions" className="border-b border-line p-3 md:border-r md:border-b-0">
        <ul className="flex flex-col gap-0.5">
          {draft.solutions.map((one, place) => (
            <li key={place} data-field={`solutions.${place}`}>
              <ListButton isCurrent={place === at} onPress={() => choose(place)}>
                <span className="block truncate font-medium">{one.name || 'Unnamed'}</span>
                <span className="block text-12 text-text-2">
                  {`${LANGUAGE_NAMES[one.language]}, ${one.label}`}
                </span>
              </ListButton>
            </li>
          ))}
          <li className="mt-2 border-t border-line pt-2" data-field="validator">
            <ListButton isCurrent={at === validatorAt} onPress={() => choose(validatorAt)}>
              <span className="block font-medium">Validator</span>
              <span className="block text-12 text-text-2">
                {draft.validator ? LANGUAGE_NAMES[draft.validator.language] : 'none: inputs are not checked'}
              </span>
            </ListButton>
          </li>
          <li data-field="checker">
            <ListButton isCurrent={at === checkerAt} onPress={() => choose(checkerAt)}>
              <span className="block font-medium">Checker</span>
              <span className="block text-12 text-text-2">
                {draft.checker ? LANGUAGE_NAMES[draft.checker.language] : 'none: outputs are compared'}
              </span>
            </ListButton>
          </li>
        </ul>
        {!readOnly && draft.solutions.length < MOST && (
          <Button className="mt-3" icon={<Plus />} onClick={add}>
            Add a solution
          </Button>
        )}
      </nav>
      <div className="min-w-0 p-5">
        {draft.solutions.length === 0 && (
          <EmptyState
            kind="nothing_yet"
            title="No solutions yet"
            text="At least one accepted solution proves that the cases are right; wrong and slow ones prove that the cases find mistakes."
          />
        )}
        {solution && <SolutionForm key={at} solution={solution} at={at} onRemove={() => remove(solution)} />}
        {at === validatorAt && <Validator />}
        {at === checkerAt && <Checker />}
      </div>
    </div>
  );
}

interface ListButtonProps {
  isCurrent: boolean;
  onPress: () => void;
  children: ReactNode;
}

function ListButton({ isCurrent, onPress, children }: ListButtonProps) {
  return (
    <button
      type="button"
      aria-current={isCurrent || undefined}
      className={`w-full rounded-2 px-2 py-1 text-left ${isCurrent ? 'bg-selected' : 'hover:bg-hover'}`}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

// The first is the reference; what comes after is most often meant to fail.
function freshSolution(
  solutions: readonly SolutionDraft[],
  language: SolutionDraft['language'],
): SolutionDraft {
  const isFirst = !solutions.some(({ label }) => label === 'accepted');
  const label = isFirst ? 'accepted' : 'wrong';
  const base = isFirst ? 'reference' : label;
  const taken = (name: string) => solutions.some((one) => one.name === name);
  let name: string = base;
  for (let number = 2; taken(name); number++) name = `${base} ${number}`;
  return { name, language, label, source: STARTER_CODE[language] };
}
