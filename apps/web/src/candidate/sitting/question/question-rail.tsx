import { IconButton } from '@fairshot/ui/icon-button';
import { Rail } from '@fairshot/ui/rail';
import {
  Bookmark,
  BookmarkMinus,
  BookmarkPlus,
  Check,
  Circle,
  CircleCheck,
  CircleDashed,
  Pencil,
} from 'lucide-react';
import { type ReactNode, useMemo } from 'react';

import { toggleMark, turnTo } from '../questions.ts';
import { useSitting, useSittingState } from '../use-sitting.ts';
import { type Progress, questionStandings, standingWords } from './question-state.ts';

const icons: Record<Progress, ReactNode> = {
  not_seen: <CircleDashed />,
  seen: <Circle />,
  attempted: <Pencil />,
  submitted: <Check />,
  accepted: <CircleCheck />,
};

/** The questions, always in sight; free order. */
export function QuestionRail() {
  const sitting = useSitting();
  const state = useSittingState((state) => state);
  const standings = useMemo(() => questionStandings(state), [state]);
  const isMarked = state.marked[state.questionId] ?? false;
  const current = standings.find((one) => one.question.questionVersionId === state.questionId);

  return (
    <Rail
      label="Questions"
      current={state.questionId}
      onSelect={(questionId) => turnTo(sitting, questionId)}
      items={standings.map((standing, at) => ({
        key: standing.question.questionVersionId,
        short: String(standing.question.position),
        label: standingWords(standing),
        icon: standing.isMarked ? <Bookmark /> : icons[standing.progress],
        begins: standing.section !== standings[at - 1]?.section,
      }))}
      foot={
        <IconButton
          label={`${isMarked ? 'Unmark' : 'Mark'} question ${current?.question.position} for review`}
          aria-pressed={isMarked}
          icon={isMarked ? <BookmarkMinus /> : <BookmarkPlus />}
          onClick={() => toggleMark(sitting)}
        />
      }
    />
  );
}
