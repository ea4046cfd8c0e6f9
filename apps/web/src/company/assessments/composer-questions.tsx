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
import { EmptyState } from '@fairshot/ui/empty-state';

import { count } from '../format.ts';
import { AddQuestion } from './add-question.tsx';
import { ComposerQuestion } from './composer-question.tsx';
import type { Composition } from './composer.tsx';

interface ComposerQuestionsProps {
  composition: Composition;
  onChange: (part: Partial<Composition>) => void;
}

/** The questions in the order candidates meet them; moved by dragging, by keys, or by the buttons of each row. */
export function ComposerQuestions({ composition, onChange }: ComposerQuestionsProps) {
  const { questions } = composition;
  const sum = questions.reduce((points, question) => points + (question.points || 0), 0);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const move = (from: number, to: number) => {
    if (to >= 0 && to < questions.length) onChange({ questions: arrayMove(questions, from, to) });
  };
  const drop = ({ active, over }: DragEndEvent) => {
    const at = (id: unknown) => questions.findIndex((question) => question.questionVersionId === id);
    if (over && active.id !== over.id) move(at(active.id), at(over.id));
  };

  return (
    <section aria-label="Questions">
      <header className="mb-3 flex items-center gap-3">
        <h2>Questions</h2>
        <p className="text-text-2">
          {count(questions.length, 'question')}, {count(sum, 'point')}
        </p>
        <div className="ml-auto">
          <AddQuestion
            taken={questions}
            onAdd={(question) => onChange({ questions: [...questions, question] })}
          />
        </div>
      </header>
      {questions.length === 0 && (
        <EmptyState
          kind="nothing_yet"
          level={3}
          title="No questions in it yet"
          text="Add published questions of your bank; candidates meet them in this order."
        />
      )}
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
        <SortableContext
          items={questions.map((question) => question.questionVersionId)}
          strategy={verticalListSortingStrategy}
        >
          <ol>
            {questions.map((question, at) => (
              <ComposerQuestion
                key={question.questionVersionId}
                question={question}
                number={at + 1}
                isLast={at === questions.length - 1}
                onMove={(by) => move(at, at + by)}
                onPoints={(points) =>
                  onChange({
                    questions: questions.map((one) => (one === question ? { ...one, points } : one)),
                  })
                }
                onRemove={() => onChange({ questions: questions.filter((one) => one !== question) })}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
    </section>
  );
}
