import { useEffect, useRef } from 'react';

import type { Goal } from './palette-goals.ts';

interface PaletteListProps {
  id: string;
  goals: readonly Goal[];
  chosen: number;
  onGo: (goal: Goal) => void;
}

/** The goals, the chosen one in view; the words above keep the focus. */
export function PaletteList({ id, goals, chosen, onGo }: PaletteListProps) {
  const current = useRef<HTMLDivElement>(null);
  const key = goals[chosen]?.href;
  useEffect(() => {
    if (key) current.current?.scrollIntoView({ block: 'nearest' });
  }, [key]);
  return (
    <div id={id} role="listbox" aria-label="Goals" className="max-h-[50vh] overflow-y-auto" tabIndex={-1}>
      {goals.map((goal, at) => (
        // The words above hold the focus and take the keys; a press by hand lands here.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={`${goal.kind} ${goal.href}`}
          id={`${id}-${at}`}
          ref={at === chosen ? current : undefined}
          role="option"
          aria-selected={at === chosen}
          tabIndex={-1}
          className="fs-item"
          data-highlighted={at === chosen || undefined}
          onClick={() => onGo(goal)}
        >
          <span className="fs-item-text">
            {goal.label}
            {goal.help && goal.help !== goal.label && <span className="fs-item-help">{goal.help}</span>}
          </span>
          <span className="text-12 text-text-3">{goal.kind}</span>
        </div>
      ))}
    </div>
  );
}
