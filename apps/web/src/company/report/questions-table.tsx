import { ANSWER_LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import type { AnswerForCompany, CaseForCompany } from '@fairshot/contracts/reports/reports.contract';
import { type CaseMark, CaseStrip, markOf } from '@fairshot/ui/case-strip';
import { type Column, DataTable } from '@fairshot/ui/data-table';

import { points, stretch } from '../format.ts';
import { AnswerVerdict } from './answer-verdict.tsx';

/** One row a question: what was found, what it was worth, and what it took. */
export function QuestionsTable({ answers }: { answers: readonly AnswerForCompany[] }) {
  return (
    <section>
      <h2 className="mb-2">Questions</h2>
      <DataTable
        flush
        caption="Questions"
        columns={COLUMNS}
        rows={answers}
        keyOf={(answer) => answer.questionVersionId}
      />
    </section>
  );
}

const COLUMNS: Column<AnswerForCompany>[] = [
  {
    key: 'question',
    head: 'Question',
    cell: (answer) => (
      <>
        <a href={`#answer-${answer.position + 1}`} className="fs-name">
          {answer.position + 1} {answer.title}
        </a>{' '}
        {answer.counted && (
          <span className="font-normal text-text-3">{ANSWER_LANGUAGE_NAMES[answer.counted.language]}</span>
        )}
      </>
    ),
  },
  { key: 'verdict', head: 'Verdict', cell: (answer) => <AnswerVerdict answer={answer} /> },
  {
    key: 'cases',
    head: 'Cases',
    cell: (answer) => answer.counted && <CaseStrip groups={caseGroups(answer.counted.cases)} />,
  },
  {
    key: 'points',
    head: 'Points',
    end: true,
    cell: (answer) => (
      <>
        <b>{points(answer.scoreMillipoints)}</b> <span className="text-text-3">/ {answer.points}</span>
      </>
    ),
  },
  {
    key: 'time',
    head: 'Time',
    end: true,
    cell: (answer) => (answer.secondsSpent > 0 ? stretch(answer.secondsSpent) : '-'),
  },
  { key: 'runs', head: 'Runs', end: true, cell: (answer) => answer.runCount },
  { key: 'submitted', head: 'Submitted', end: true, cell: (answer) => answer.submissionCount },
];

/** Samples and hidden cases as two groups of boxes. */
function caseGroups(cases: readonly CaseForCompany[]): CaseMark[][] {
  return [cases.filter((one) => one.isSample), cases.filter((one) => !one.isSample)]
    .filter((group) => group.length > 0)
    .map((group) => group.map(({ verdict }) => markOf(verdict)));
}
