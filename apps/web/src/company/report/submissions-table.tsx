import { ANSWER_LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import type { ReportForCompany, SubmissionForCompany } from '@fairshot/contracts/reports/reports.contract';
import { Button } from '@fairshot/ui/button';
import { Chip } from '@fairshot/ui/chip';
import { type Column, DataTable } from '@fairshot/ui/data-table';
import { VerdictChip } from '@fairshot/ui/verdict-chip';
import { TriangleAlert } from 'lucide-react';

import { clockTime, cpuTime, memory } from '../format.ts';

interface SubmissionsTableProps {
  submissions: readonly SubmissionForCompany[];
  shown: string | undefined;
  policy: ReportForCompany['submissionsPolicy'];
  onShow: (submissionId: string) => void;
}

const ORIGINS = {
  candidate: '',
  deadline: 'from the last draft, at the deadline',
  finish: 'from the last draft, at the finish',
};

/** Every run and submission of one question in the order they came; a press shows its code below. */
export function SubmissionsTable({ submissions, shown, onShow }: SubmissionsTableProps) {
  return (
    <DataTable
      flush
      caption="Runs and submissions"
      columns={columns(shown, onShow)}
      rows={submissions}
      keyOf={(row) => row.id}
      current={shown}
    />
  );
}

function columns(shown: string | undefined, onShow: (id: string) => void): Column<SubmissionForCompany>[] {
  return [
    {
      key: 'at',
      head: 'At',
      cell: (row) => (
        <>
          {clockTime(row.submittedAt)} <span className="font-normal text-text-3">{ORIGINS[row.origin]}</span>
          <Lateness row={row} />
        </>
      ),
    },
    {
      key: 'kind',
      head: 'Kind',
      cell: (row) => (
        <>
          {row.kind === 'run' ? 'Run' : 'Submission'} {row.counts && <Chip tone="accent">counts</Chip>}
        </>
      ),
    },
    { key: 'language', head: 'Language', cell: (row) => ANSWER_LANGUAGE_NAMES[row.language] },
    { key: 'verdict', head: 'Verdict', cell: (row) => <Found row={row} /> },
    {
      key: 'passed',
      head: 'Passed',
      end: true,
      cell: (row) => (row.passedPermille === undefined ? '-' : `${Math.round(row.passedPermille / 10)} %`),
    },
    {
      key: 'time',
      head: 'Slowest case',
      end: true,
      cell: (row) => (row.timeMs === undefined ? '-' : cpuTime(row.timeMs)),
    },
    {
      key: 'memory',
      head: 'Memory',
      end: true,
      cell: (row) => (row.memoryKb === undefined ? '-' : memory(row.memoryKb)),
    },
    {
      key: 'show',
      head: <span className="fs-hidden">Code</span>,
      end: true,
      cell: (row) =>
        row.id === shown ? (
          <span className="text-text-3">shown below</span>
        ) : (
          <Button
            size="small"
            onClick={() => onShow(row.id)}
            aria-label={`Show the code of ${clockTime(row.submittedAt)}`}
          >
            Show
          </Button>
        ),
    },
  ];
}

/** Why it came later than it was made; the first instant is the browser's word, and is said to be. */
function Lateness({ row: { pressedAt, isInGrace } }: { row: SubmissionForCompany }) {
  return (
    <>
      {pressedAt && (
        <span className="block text-12 font-normal text-text-3">
          pressed {clockTime(pressedAt)}, says the browser
        </span>
      )}
      {isInGrace && (
        <span className="block text-12 font-normal text-text-3">after the deadline, within the grace</span>
      )}
    </>
  );
}

/** For staff the truth about what our machine room failed at: it waits for a person. */
function Found({ row: { verdict, state } }: { row: SubmissionForCompany }) {
  if (verdict) return <VerdictChip verdict={verdict} />;
  if (state === 'failed')
    return (
      <Chip tone="warn" icon={<TriangleAlert />}>
        Not judged, our fault
      </Chip>
    );
  return <VerdictChip verdict={state === 'running' ? 'running' : 'queued'} />;
}
