import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  MeasuringStrategy,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useState } from 'react';

import { dropQuestion, moveSection, type OutlineItem, outlineOf } from './arrange.ts';
import { ComposerQuestion } from './composer-question.tsx';
import { ComposerSection } from './composer-section.tsx';
import type { ComposedSection } from './composition.ts';
import type { OutlineActs } from './use-outline.ts';

interface ComposerOutlineProps {
  sections: readonly ComposedSection[];
  errors: ReadonlyMap<string, string>;
  acts: OutlineActs;
}

/**
 * Sections and questions in the order candidates meet them, as one list: moved by dragging, by keys, or by the
 * buttons of each row. While a section is moved the list shows the sections alone.
 */
export function ComposerOutline({ sections, errors, acts }: ComposerOutlineProps) {
  const [moving, setMoving] = useState<'section' | 'question'>();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const hasHeads = sections.length > 1 || Boolean(sections[0]?.title || sections[0]?.instructions);
  const items = outlineOf(sections).filter((item) => (item.question ? moving !== 'section' : hasHeads));
  const numberOf = numbersOf(sections);

  const drop = ({ active, over }: DragEndEvent) => {
    setMoving(undefined);
    if (!over || active.id === over.id) return;
    const at = sections.findIndex((section) => section.key === over.id);
    if (sections.some((section) => section.key === active.id))
      acts.arrange((before) => moveSection(before, String(active.id), at));
    else acts.arrange((before) => dropQuestion(before, String(active.id), String(over.id)));
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
      accessibility={{ announcements: announcementsFor(items), screenReaderInstructions: HOW }}
      onDragStart={({ active }) =>
        setMoving(sections.some((section) => section.key === active.id) ? 'section' : 'question')
      }
      onDragCancel={() => setMoving(undefined)}
      onDragEnd={drop}
    >
      <SortableContext items={items.map((item) => item.id)} strategy={verticalListSortingStrategy}>
        <ol className="flex flex-col">
          {items.map((item) =>
            item.question ? (
              <ComposerQuestion
                key={item.id}
                question={item.question}
                number={numberOf.get(item.id) ?? 0}
                section={item.section}
                sections={sections}
                error={errors.get(`questions.${(numberOf.get(item.id) ?? 0) - 1}.points`)}
                acts={acts}
              />
            ) : (
              <ComposerSection
                key={item.id}
                section={item.section}
                place={sections.indexOf(item.section)}
                count={sections.length}
                errors={errors}
                acts={acts}
              />
            ),
          )}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

const HOW = {
  draggable:
    'Press Space to pick it up, the arrow keys to move it, Space again to put it down, Escape to leave it where it was.',
};

/** What is spoken while something is moved by keys: names and places instead of ids. */
function announcementsFor(items: readonly OutlineItem[]): Announcements {
  const name = (id: unknown) => {
    const item = items.find((one) => one.id === id);
    return item?.question?.title ?? (item?.section.title || 'the section without a title');
  };
  const place = (id: unknown) => `line ${items.findIndex((one) => one.id === id) + 1} of ${items.length}`;
  return {
    onDragStart: ({ active }) => `Picked up ${name(active.id)}, ${place(active.id)}.`,
    onDragOver: ({ active, over }) =>
      over && over.id !== active.id
        ? `${name(active.id)} is over ${name(over.id)}, ${place(over.id)}.`
        : undefined,
    onDragEnd: ({ active, over }) =>
      over ? `${name(active.id)} was put down at ${place(over.id)}.` : `${name(active.id)} stayed.`,
    onDragCancel: ({ active }) => `${name(active.id)} stayed where it was.`,
  };
}

/** Questions are counted through all sections, as candidates see them. */
function numbersOf(sections: readonly ComposedSection[]): Map<string, number> {
  const ids = sections.flatMap((section) => section.questions.map((one) => one.questionVersionId));
  return new Map(ids.map((id, at) => [id, at + 1]));
}
