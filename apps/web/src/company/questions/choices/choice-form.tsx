import { useSortable } from '@dnd-kit/sortable';
import type { ChoiceDraft } from '@fairshot/contracts/questions/question-draft';
import { Button } from '@fairshot/ui/button';
import { Checkbox } from '@fairshot/ui/checkbox';
import { Field } from '@fairshot/ui/field';
import { IconButton } from '@fairshot/ui/icon-button';
import { Textarea } from '@fairshot/ui/textarea';
import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react';
import { useState } from 'react';

import { useEditing, useFieldError } from '../editing/use-editing.ts';
import { letter } from './choice-words.ts';

interface ChoiceFormProps {
  choice: ChoiceDraft;
  at: number;
  isLast: boolean;
  onEdit: (part: Partial<ChoiceDraft>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** One choice: its text, whether it is right, and what is told about it afterwards. */
export function ChoiceForm({ choice, at, isLast, onEdit, onMove, onRemove }: ChoiceFormProps) {
  const { readOnly } = useEditing();
  const [explains, setExplains] = useState(choice.explanation !== '');
  const error = useFieldError(`choices.${at}.text`);
  const name = `choice ${letter(at)}`;
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id: at + 1,
    disabled: readOnly,
  });
  return (
    <li
      ref={setNodeRef}
      data-field={`choices.${at}`}
      style={{ transform: transform ? `translateY(${Math.round(transform.y)}px)` : undefined, transition }}
      className={`flex flex-col gap-2 border-b border-line pb-3 ${isDragging ? 'bg-selected' : ''}`}
    >
      <div className="flex items-start gap-2">
        {!readOnly && (
          <button
            type="button"
            className="mt-5 flex cursor-grab touch-none p-1 text-text-3"
            {...attributes}
            {...listeners}
            aria-label={`Move ${name}`}
          >
            <GripVertical />
          </button>
        )}
        <Field label={`Choice ${letter(at)}`} error={error} className="flex-1">
          <Textarea
            rows={2}
            value={choice.text}
            maxLength={10_000}
            readOnly={readOnly}
            onChange={(event) => onEdit({ text: event.target.value })}
          />
        </Field>
      </div>
      <div className="flex flex-wrap items-center gap-2 pl-8">
        <Checkbox
          label="Right"
          checked={choice.isCorrect}
          disabled={readOnly}
          onCheckedChange={(isCorrect) => onEdit({ isCorrect })}
        />
        {!readOnly && (
          <span className="ml-auto flex gap-1">
            {!explains && (
              <Button size="small" kind="ghost" onClick={() => setExplains(true)}>
                Explain it
              </Button>
            )}
            <IconButton
              size="small"
              icon={<ArrowUp />}
              label={`Move ${name} up`}
              disabled={at === 0}
              onClick={() => onMove(-1)}
            />
            <IconButton
              size="small"
              icon={<ArrowDown />}
              label={`Move ${name} down`}
              disabled={isLast}
              onClick={() => onMove(1)}
            />
            <IconButton size="small" icon={<Trash2 />} label={`Remove ${name}`} onClick={onRemove} />
          </span>
        )}
      </div>
      {(explains || choice.explanation !== '') && (
        <div className="pl-8">
          <Field label={`Explanation of ${name}`} optional help="Told with the outcome, where that is shown.">
            <Textarea
              rows={2}
              value={choice.explanation}
              maxLength={10_000}
              readOnly={readOnly}
              onChange={(event) => onEdit({ explanation: event.target.value })}
            />
          </Field>
        </div>
      )}
    </li>
  );
}
