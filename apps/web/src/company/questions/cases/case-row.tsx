import { useSortable } from '@dnd-kit/sortable';
import type { StoredContent } from '@fairshot/contracts/questions/authoring.contract';
import type { CaseDraft } from '@fairshot/contracts/questions/question-draft';
import { Checkbox } from '@fairshot/ui/checkbox';
import { Chip } from '@fairshot/ui/chip';
import { Eye, EyeOff, GripVertical } from 'lucide-react';

import { size } from '../../format.ts';

interface CaseRowProps {
  testCase: CaseDraft;
  input: StoredContent | undefined;
  answer: StoredContent | undefined;
  isCurrent: boolean;
  isPicked: boolean;
  canMove: boolean;
  readOnly: boolean;
  onPick: (name: string, isPicked: boolean) => void;
  onOpen: (name: string) => void;
}

/** One case in the table. */
export function CaseRow(props: CaseRowProps) {
  const { testCase, input, answer, isCurrent, isPicked, canMove, readOnly, onPick, onOpen } = props;
  const { name, isSample, group, weight, explanation } = testCase;
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id: name,
    disabled: !canMove,
  });
  return (
    <tr
      ref={setNodeRef}
      style={{ transform: transform ? `translateY(${Math.round(transform.y)}px)` : undefined, transition }}
      data-selected={isPicked || isDragging || undefined}
      data-current={isCurrent || undefined}
    >
      {!readOnly && (
        <>
          <td data-pick-cell>
            <Checkbox
              aria-label={`Select ${name}`}
              checked={isPicked}
              onCheckedChange={(picked) => onPick(name, picked)}
            />
          </td>
          <td>
            {canMove && (
              <button
                type="button"
                className="flex cursor-grab touch-none p-1 text-text-3"
                {...attributes}
                {...listeners}
                aria-label={`Move ${name}`}
              >
                <GripVertical />
              </button>
            )}
          </td>
        </>
      )}
      <th scope="row">
        <button
          type="button"
          className="fs-name max-w-[320px] truncate text-left"
          title={name}
          onClick={() => onOpen(name)}
        >
          {name}
        </button>
      </th>
      <td>
        {isSample ? (
          <Chip tone="accent" icon={<Eye />}>
            Sample
          </Chip>
        ) : (
          <Chip icon={<EyeOff />}>Hidden</Chip>
        )}
      </td>
      <td>{group}</td>
      <td data-end>{weight}</td>
      <td data-end>{sizeOf(input)}</td>
      <td data-end>{sizeOf(answer)}</td>
      <td className="text-12 text-text-2">{notesOf(explanation, input, answer)}</td>
    </tr>
  );
}

function sizeOf(content: StoredContent | undefined): string {
  return content ? size(content.bytes) : '-';
}

function notesOf(
  explanation: string,
  input: StoredContent | undefined,
  answer: StoredContent | undefined,
): string {
  const notes = [
    explanation && 'explained',
    input?.bytes === 0 && 'empty input',
    answer?.bytes === 0 && 'empty output',
    [input, answer].some((content) => content && !content.isText) && 'not text',
  ];
  return notes.filter(Boolean).join(', ');
}
