import { Checkbox } from '@fairshot/ui/checkbox';
import { useDeferredValue, useId, useState } from 'react';

import { Markdown } from '../../../markdown.tsx';
import { useMultipleChoice } from '../editing/use-editing.ts';

/** The question as candidates will see it; what is picked here counts for nothing. */
export function ChoicePreview() {
  const [draft] = useMultipleChoice();
  const { title, statement, selection, choices } = useDeferredValue(draft);
  const [one, setOne] = useState<number>();
  const [several, setSeveral] = useState<ReadonlySet<number>>(new Set());
  const group = useId();
  const pick = (at: number, isPicked: boolean) => {
    const next = new Set(several);
    if (isPicked) next.add(at);
    else next.delete(at);
    setSeveral(next);
  };
  return (
    <section aria-labelledby="preview-heading" className="flex flex-col gap-3 border-t border-line pt-4">
      <h2 id="preview-heading">As candidates see it</h2>
      <h3 className="text-18 font-semibold [overflow-wrap:anywhere]">{title}</h3>
      <Markdown text={statement} />
      <div
        role={selection === 'one' ? 'radiogroup' : 'group'}
        aria-label={selection === 'one' ? 'Pick one' : 'Pick all that are right'}
        className="flex flex-col gap-2"
      >
        {choices.map(({ text }, at) =>
          selection === 'one' ? (
            <label key={at} className="fs-choice">
              <input type="radio" name={group} checked={one === at} onChange={() => setOne(at)} />
              <Markdown text={text} />
            </label>
          ) : (
            <Checkbox
              key={at}
              label={<Markdown text={text} />}
              checked={several.has(at)}
              onCheckedChange={(isPicked) => pick(at, isPicked)}
            />
          ),
        )}
      </div>
    </section>
  );
}
