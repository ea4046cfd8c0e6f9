import type { BankColumn } from '@fairshot/contracts/questions/bank-filter';
import type { QuestionListItem } from '@fairshot/contracts/questions/questions.contract';
import { LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import type { Column } from '@fairshot/ui/data-table';
import { Link } from '@tanstack/react-router';

import { day } from '../../format.ts';
import { COLUMN_WORDS, KIND_WORDS, LEVEL_WORDS } from './bank-words.ts';
import { QuestionState } from './question-state.tsx';

/** What stands beside the title until somebody chooses otherwise. */
export const USUAL_COLUMNS: readonly BankColumn[] = [
  'kind',
  'difficulty',
  'skills',
  'cases',
  'used',
  'state',
  'changed',
];

const SORTS: Partial<Record<BankColumn, string>> = {
  difficulty: 'difficulty',
  used: 'used',
  changed: 'changed',
};
const AT_THE_END = new Set<BankColumn>(['cases', 'used', 'changed']);

/** The columns of the bank; a column that can be sorted by has the key of its order. */
export function bankColumns(
  slug: string,
  chosen: readonly BankColumn[],
  isTight: boolean,
): Column<QuestionListItem>[] {
  return [
    {
      key: 'title',
      head: 'Question',
      sortable: true,
      cell: (question) => (
        <Link
          to="/company/$slug/questions/$questionId"
          params={{ slug, questionId: question.id }}
          className={`fs-name block truncate ${isTight ? 'max-w-[min(240px,42vw)]' : 'max-w-[360px]'}`}
          title={question.title}
          data-row={question.id}
          dir="auto"
        >
          {question.title}
        </Link>
      ),
    },
    ...chosen.map((column) => ({
      key: SORTS[column] ?? column,
      head: COLUMN_WORDS[column],
      sortable: SORTS[column] !== undefined,
      end: AT_THE_END.has(column),
      cell: CELLS[column],
    })),
  ];
}

const CELLS: Record<BankColumn, (question: QuestionListItem) => React.ReactNode> = {
  kind: ({ kind }) => KIND_WORDS[kind],
  difficulty: ({ difficulty }) => LEVEL_WORDS[difficulty],
  skills: ({ skills }) => (
    <span className="block max-w-[220px] truncate text-text-2" title={skills.join(', ')} dir="auto">
      {skills.join(', ')}
    </span>
  ),
  languages: ({ languages }) => languages.map((language) => LANGUAGE_NAMES[language]).join(', '),
  cases: (question) => casesOf(question),
  used: ({ usedInAssessments }) => usedInAssessments,
  author: ({ author, isStarter }) =>
    isStarter ? (
      <span className="text-text-2">Came with FairShot</span>
    ) : (
      <span className="block max-w-[180px] truncate" dir="auto">
        {author?.name ?? '-'}
      </span>
    ),
  state: (question) => <QuestionState question={question} />,
  changed: ({ updatedAt }) => day(updatedAt),
};

/** A question with choices has no cases. */
function casesOf({ kind, sampleCount, hiddenCount, choiceCount }: QuestionListItem): string {
  if (kind === 'multiple_choice') return `${choiceCount} choices`;
  return String(sampleCount + hiddenCount);
}
