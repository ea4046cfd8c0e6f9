import type { AnswerForCompany } from '@fairshot/contracts/reports/reports.contract';
import { Chip } from '@fairshot/ui/chip';
import { Check, Minus, X } from 'lucide-react';

import { Markdown } from '../../markdown.tsx';

/** What there was to pick, what was picked, and what is right; each said in words. */
export function PickedChoices({ answer }: { answer: AnswerForCompany }) {
  return (
    <ul className="flex flex-col gap-2" aria-label="Choices">
      {answer.choices.map((choice, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- choices of a published version never move
        <li key={at} className="flex flex-col gap-2 rounded-2 border border-line-2 px-3 py-2">
          <div className="flex flex-wrap items-start gap-2">
            <div className="min-w-0 flex-1">
              <Markdown text={choice.text} />
            </div>
            <Standing choice={choice} />
          </div>
          {choice.explanation && (
            <div className="text-text-2 [&_.fs-prose]:text-12">
              <Markdown text={choice.explanation} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Standing({ choice: { isCorrect, isPicked } }: { choice: AnswerForCompany['choices'][number] }) {
  if (isPicked && isCorrect)
    return (
      <Chip tone="ok" icon={<Check />}>
        Picked, right
      </Chip>
    );
  if (isPicked)
    return (
      <Chip tone="bad" icon={<X />}>
        Picked, not right
      </Chip>
    );
  return <Chip icon={<Minus />}>{isCorrect ? 'Right, not picked' : 'Not picked'}</Chip>;
}
