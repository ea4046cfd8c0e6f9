import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import type { ChoiceDraft } from '@fairshot/contracts/questions/question-draft';
import { Button } from '@fairshot/ui/button';
import { ClipboardPaste, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';

import { useEditing, useMultipleChoice } from '../editing/use-editing.ts';
import { ChoiceForm } from './choice-form.tsx';
import { ChoicePreview } from './choice-preview.tsx';
import { ChoiceSettings } from './choice-settings.tsx';
import { letter, withChoices } from './choice-words.ts';
import { PasteChoicesDialog } from './paste-choices.tsx';

const MOST = 20;
const EMPTY: ChoiceDraft = { text: '', isCorrect: false, explanation: '' };

/** What can be picked, what is right, how it counts, and how candidates will see it. */
export function ChoicesTab() {
  const [draft, change] = useMultipleChoice();
  const { acts, readOnly } = useEditing();
  const [isPasting, setPasting] = useState(false);
  const { choices, selection } = draft;
  const mark = (at: number, isCorrect: boolean) =>
    change({
      choices: choices.map((choice, place) =>
        place === at
          ? { ...choice, isCorrect }
          : selection === 'one' && isCorrect
            ? { ...choice, isCorrect: false }
            : choice,
      ),
    });
  const edit = (at: number, part: Partial<ChoiceDraft>) =>
    part.isCorrect === undefined
      ? change({ choices: choices.map((choice, place) => (place === at ? { ...choice, ...part } : choice)) })
      : mark(at, part.isCorrect);
  const remove = (at: number) =>
    acts.act({
      title: `Choice ${letter(at)} removed`,
      apply: (before) => withChoices(before, (all) => all.toSpliced(at, 1)),
      revert: (before) => withChoices(before, (all) => all.toSpliced(at, 0, choices[at]!)),
    });
  const move = (from: number, to: number) => {
    if (to < 0 || to >= choices.length) return;
    acts.act({
      title: `Choice ${letter(from)} moved`,
      apply: (before) => withChoices(before, (all) => arrayMove(all, from, to)),
      revert: (before) => withChoices(before, (all) => arrayMove(all, to, from)),
    });
  };

  return (
    <div className="grid gap-x-10 gap-y-6 p-5 lg:grid-cols-[minmax(0,3fr)_minmax(300px,2fr)]">
      <section aria-labelledby="choices-heading" data-field="choices" className="flex min-w-0 flex-col gap-3">
        <h2 id="choices-heading">Choices</h2>
        <SortableChoices count={choices.length} onMove={move}>
          {choices.map((choice, at) => (
            <ChoiceForm
              key={at}
              choice={choice}
              at={at}
              isLast={at === choices.length - 1}
              onEdit={(part) => edit(at, part)}
              onMove={(by) => move(at, at + by)}
              onRemove={() => remove(at)}
            />
          ))}
        </SortableChoices>
        {!readOnly && (
          <div className="flex flex-wrap gap-2">
            <Button
              icon={<Plus />}
              unavailable={choices.length >= MOST ? `At most ${MOST} choices` : undefined}
              onClick={() => change({ choices: [...choices, EMPTY] })}
            >
              Add a choice
            </Button>
            <Button icon={<ClipboardPaste />} onClick={() => setPasting(true)}>
              Paste a list
            </Button>
          </div>
        )}
      </section>
      <div className="flex flex-col gap-6">
        <ChoiceSettings />
        <ChoicePreview />
      </div>
      {isPasting && <PasteChoicesDialog onClose={() => setPasting(false)} />}
    </div>
  );
}

interface SortableChoicesProps {
  count: number;
  onMove: (from: number, to: number) => void;
  children: ReactNode;
}

function SortableChoices({ count, onMove, children }: SortableChoicesProps) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) onMove(Number(active.id) - 1, Number(over.id) - 1);
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
      <SortableContext
        items={Array.from({ length: count }, (_, at) => at + 1)}
        strategy={verticalListSortingStrategy}
      >
        <ol className="flex flex-col gap-3">{children}</ol>
      </SortableContext>
    </DndContext>
  );
}
