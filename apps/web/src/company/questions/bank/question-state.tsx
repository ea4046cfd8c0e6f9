import type { QuestionListItem } from '@fairshot/contracts/questions/questions.contract';
import { Chip } from '@fairshot/ui/chip';
import { Archive, Check, Pencil } from 'lucide-react';

/** Where a question stands; a draft beside what is published is said as well. */
export function QuestionState({ question: { state, hasChanges } }: { question: QuestionListItem }) {
  if (state === 'archived') return <Chip icon={<Archive />}>Archived</Chip>;
  if (state === 'draft') return <Chip icon={<Pencil />}>Draft</Chip>;
  return (
    <span className="inline-flex gap-1 align-middle">
      <Chip tone="ok" icon={<Check />}>
        Published
      </Chip>
      {hasChanges && <Chip icon={<Pencil />}>Changes</Chip>}
    </span>
  );
}
