import { Button } from '@fairshot/ui/button';
import { Chip } from '@fairshot/ui/chip';
import { Bookmark, Check, CircleCheck, Hourglass, Minus, Pencil } from 'lucide-react';

import type { QuestionStanding } from '../question/question-state.ts';

/** One question of the review, with the way back to it. */
export function ReviewedQuestion({
  standing,
  onOpen,
}: {
  standing: QuestionStanding;
  onOpen: (questionId: string) => void;
}) {
  const { question, isMarked } = standing;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2 last:border-0">
      <span className="w-4 text-text-3 tabular-nums">{question.position}</span>
      <b className="min-w-0 flex-1 font-medium">{question.title}</b>
      <span className="flex flex-wrap gap-2">
        {isMarked && <Chip icon={<Bookmark />}>Marked for review</Chip>}
        <ProgressChip standing={standing} />
      </span>
      <Button kind="ghost" onClick={() => onOpen(question.questionVersionId)}>
        Open<span className="fs-hidden"> question {question.position}</span>
      </Button>
    </li>
  );
}

function ProgressChip({
  standing: { question, progress, hasNewerText, waitsToBeSent },
}: {
  standing: QuestionStanding;
}) {
  if (progress === 'not_seen' || progress === 'seen') return <Chip icon={<Minus />}>Not answered</Chip>;
  if (question.kind === 'multiple_choice') return <Chip icon={<Check />}>Answered</Chip>;
  if (waitsToBeSent) return <Chip icon={<Hourglass />}>Submit waits to be sent</Chip>;
  if (progress === 'attempted') return <Chip icon={<Pencil />}>Not submitted: handed in at the end</Chip>;
  if (hasNewerText) return <Chip icon={<Pencil />}>Newer text: handed in at the end if it differs</Chip>;
  if (progress === 'accepted')
    return (
      <Chip tone="ok" icon={<CircleCheck />}>
        Submitted, accepted
      </Chip>
    );
  return <Chip icon={<Check />}>Submitted</Chip>;
}
