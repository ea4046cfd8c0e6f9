import type { CandidateListItem } from '@fairshot/contracts/reports/candidates.contract';
import { type Column, DataTable, type Sort } from '@fairshot/ui/data-table';
import { Meter } from '@fairshot/ui/meter';
import { Link } from '@tanstack/react-router';

import { day, points, stretch } from '../format.ts';
import { AsksConsent } from '../time/asks-consent.tsx';
import { Standing } from './standing.tsx';

interface CandidatesTableProps {
  rows: readonly CandidateListItem[];
  open: string | undefined;
  sort: Sort;
  onSort: (sort: Sort) => void;
}

/** One row an invitation, with the attempt that came of it. A row's name opens its essentials beside the list. */
export function CandidatesTable({ rows, open, sort, onSort }: CandidatesTableProps) {
  return (
    <DataTable
      caption="Candidates"
      // Beside the panel there is no room for all; it says the rest.
      columns={open === undefined ? COLUMNS : COLUMNS.filter(({ key }) => !BESIDE.has(key))}
      rows={rows}
      keyOf={(row) => row.invitationId}
      current={open}
      sort={sort}
      onSort={onSort}
    />
  );
}

const COLUMNS: Column<CandidateListItem>[] = [
  {
    key: 'name',
    head: 'Candidate',
    sortable: true,
    cell: ({ candidate, invitationId }) => (
      <>
        <Link
          from="/company/$slug/candidates"
          search={(before) => ({ ...before, open: invitationId })}
          replace
          className="fs-name"
          data-row={invitationId}
        >
          {candidate.name || candidate.email}
        </Link>{' '}
        {candidate.name && <span className="text-12 font-normal text-text-3">{candidate.email}</span>}
      </>
    ),
  },
  { key: 'assessment', head: 'Assessment', cell: ({ assessment }) => assessment.title },
  { key: 'state', head: 'State', cell: (row) => <StateOf row={row} /> },
  {
    key: 'score',
    head: 'Score',
    width: '180px',
    sortable: true,
    cell: (row) => <Score row={row} />,
  },
  {
    key: 'latest',
    head: 'Started or invited',
    end: true,
    sortable: true,
    cell: (row) => day(row.startedAt ?? row.invitedAt),
  },
  {
    key: 'took',
    head: 'Took',
    end: true,
    cell: ({ startedAt, finishedAt }) =>
      startedAt && finishedAt ? stretch(secondsBetween(startedAt, finishedAt)) : '-',
  },
];

function StateOf({ row: { standing, asksConsent } }: { row: CandidateListItem }) {
  return (
    <span className="flex flex-wrap gap-1">
      <Standing standing={standing} />
      {asksConsent && <AsksConsent />}
    </span>
  );
}

/** What the panel tells of the open row. */
const BESIDE = new Set(['latest', 'took']);

function Score({ row: { attemptId, scoreMillipoints, maxPoints = 0 } }: { row: CandidateListItem }) {
  if (scoreMillipoints === undefined)
    return <span className="text-text-3">{attemptId ? 'not yet' : '-'}</span>;
  return (
    <Meter
      label="Score"
      value={scoreMillipoints}
      whole={maxPoints * 1000}
      shown={`${points(scoreMillipoints)} / ${maxPoints}`}
    />
  );
}

export function secondsBetween(from: string, to: string): number {
  return (new Date(to).getTime() - new Date(from).getTime()) / 1000;
}
