import { useSortable } from '@dnd-kit/sortable';
import type { AssessmentForMember } from '@fairshot/contracts/assessments/assessments.contract';
import { LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import { IconButton } from '@fairshot/ui/icon-button';
import { Input } from '@fairshot/ui/input';
import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react';

interface ComposerQuestionProps {
  question: AssessmentForMember['questions'][number];
  number: number;
  isLast: boolean;
  onMove: (by: 1 | -1) => void;
  onPoints: (points: number) => void;
  onRemove: () => void;
}

/** One question of an assessment: its place, its points, and the way out. */
export function ComposerQuestion({
  question,
  number,
  isLast,
  onMove,
  onPoints,
  onRemove,
}: ComposerQuestionProps) {
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id: question.questionVersionId,
  });
  return (
    <li
      ref={setNodeRef}
      style={{ transform: transform ? `translateY(${Math.round(transform.y)}px)` : undefined, transition }}
      className={`flex flex-wrap items-center gap-3 border-b border-line py-2 ${isDragging ? 'bg-selected' : ''}`}
    >
      <button
        type="button"
        className="cursor-grab touch-none p-1 text-text-3"
        aria-label={`Move ${question.title}`}
        {...attributes}
        {...listeners}
      >
        <GripVertical />
      </button>
      <span className="w-5 text-right font-semibold">{number}</span>
      <span className="min-w-[160px] flex-1">
        <span className="font-medium">{question.title}</span>{' '}
        <span className="text-12 text-text-3">
          {question.difficulty}; {question.languages.map((language) => LANGUAGE_NAMES[language]).join(', ')}
        </span>
      </span>
      <span className="w-[112px]">
        <Input
          type="number"
          min={0}
          max={10000}
          trailing="points"
          aria-label={`Points of ${question.title}`}
          value={Number.isNaN(question.points) ? '' : question.points}
          onChange={(event) => onPoints(event.target.valueAsNumber)}
        />
      </span>
      <IconButton
        icon={<ArrowUp />}
        label={`Move ${question.title} up`}
        disabled={number === 1}
        onClick={() => onMove(-1)}
      />
      <IconButton
        icon={<ArrowDown />}
        label={`Move ${question.title} down`}
        disabled={isLast}
        onClick={() => onMove(1)}
      />
      <IconButton icon={<Trash2 />} label={`Take ${question.title} out`} onClick={onRemove} />
    </li>
  );
}
