import type { RejudgeItem } from '@fairshot/contracts/submissions/rejudges.contract';
import { Button } from '@fairshot/ui/button';
import { Chip } from '@fairshot/ui/chip';
import { type Column, DataTable, type Selection } from '@fairshot/ui/data-table';
import { VerdictChip } from '@fairshot/ui/verdict-chip';
import { ArrowRight, Check, Clock, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';

import { RouterLink } from '../../router-link.tsx';
import { clockTime, day, points } from '../format.ts';
import { useOrganization } from '../use-organization.ts';
import { CaseDifferences } from './case-differences.tsx';
import { ChoiceDifferences } from './choice-differences.tsx';

interface DifferencesTableProps {
  rejudgeId: string;
  items: readonly RejudgeItem[];
  selection?: { selected: ReadonlySet<string>; onSelected: (selected: ReadonlySet<string>) => void };
}

/** A submission a row, with both outcomes; whoever reads reports goes on to the report, everybody to the cases or choices. */
export function DifferencesTable({ rejudgeId, items, selection }: DifferencesTableProps) {
  const { home, role } = useOrganization();
  const [open, setOpen] = useState<RejudgeItem>();
  const PartDifferences = open?.language === 'choices' ? ChoiceDifferences : CaseDifferences;
  const readsReports = role === 'owner' || role === 'recruiter' || role === 'reviewer';
  return (
    <>
      <DataTable
        flush
        caption="Differences"
        columns={[candidateColumn(readsReports ? home : undefined), ...COLUMNS, partsColumn(setOpen)]}
        rows={items}
        keyOf={(row) => row.id}
        {...(selection ? { selection: selectionOf(selection, items) } : {})}
      />
      {open && (
        <PartDifferences
          rejudgeId={rejudgeId}
          item={open}
          name={nameOf(open)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function nameOf({ candidate }: RejudgeItem): string {
  return candidate.name || candidate.email;
}

function candidateColumn(home: string | undefined): Column<RejudgeItem> {
  return {
    key: 'candidate',
    head: 'Candidate',
    cell: (row) =>
      home === undefined ? (
        nameOf(row)
      ) : (
        <RouterLink href={`${home}/attempts/${row.attemptId}`} className="fs-name">
          {nameOf(row)}
        </RouterLink>
      ),
  };
}

const COLUMNS: Column<RejudgeItem>[] = [
  { key: 'verdict', head: 'Verdict', cell: (row) => <Verdicts row={row} /> },
  { key: 'score', head: 'Score', end: true, cell: (row) => <Scores row={row} /> },
  { key: 'submitted', head: 'Submitted', cell: (row) => <Submitted row={row} /> },
  { key: 'standing', head: 'Standing', cell: (row) => <Standing row={row} /> },
];

function partsColumn(onOpen: (row: RejudgeItem) => void): Column<RejudgeItem> {
  return {
    key: 'parts',
    head: <span className="fs-hidden">In detail</span>,
    end: true,
    cell: (row) => {
      const parts = row.language === 'choices' ? 'Choices' : 'Cases';
      return (
        row.after && (
          <Button size="small" aria-label={`${parts} of ${nameOf(row)}`} onClick={() => onOpen(row)}>
            {parts}
          </Button>
        )
      );
    },
  };
}

/** What was judged in another way since is never applied, so it is never selected. */
function selectionOf(
  { selected, onSelected }: NonNullable<DifferencesTableProps['selection']>,
  items: readonly RejudgeItem[],
): Selection {
  const rows = new Map(items.map((row) => [row.id, row]));
  return {
    keys: selected,
    onChange: (keys) => onSelected(new Set([...keys].filter((key) => !rows.get(key)?.isOutdated))),
    nameOf: (key) => {
      const row = rows.get(key);
      return row ? nameOf(row) : 'this submission';
    },
  };
}

function Verdicts({ row: { before, after, state } }: { row: RejudgeItem }) {
  const from = <VerdictChip verdict={before.verdict} />;
  if (!after || after.verdict === before.verdict) return from;
  return <Change from={from} to={<VerdictChip verdict={after.verdict} />} isDone={state === 'applied'} />;
}

function Scores({ row: { before, after, state } }: { row: RejudgeItem }) {
  const from = points(before.scoreMillipoints);
  if (!after || after.scoreMillipoints === before.scoreMillipoints) return from;
  return <Change from={from} to={points(after.scoreMillipoints)} isDone={state === 'applied'} />;
}

function Change({ from, to, isDone }: { from: ReactNode; to: ReactNode; isDone: boolean }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      {from}
      <ArrowRight className="size-3.5 text-text-3" aria-hidden="true" />
      <span className="fs-hidden">{isDone ? 'became' : 'would become'}</span>
      {to}
    </span>
  );
}

function Submitted({ row: { submittedAt, counts } }: { row: RejudgeItem }) {
  return (
    <span title={day(submittedAt)}>
      {clockTime(submittedAt)} {counts && <Chip tone="accent">counts</Chip>}
    </span>
  );
}

function Standing({ row }: { row: RejudgeItem }) {
  if (row.state === 'applied')
    return (
      <Chip tone="ok" icon={<Check />}>
        Applied
      </Chip>
    );
  if (row.state === 'failed')
    return (
      <Chip tone="warn" icon={<TriangleAlert />}>
        Not judged, our fault
      </Chip>
    );
  if (row.state !== 'judged') return <Chip icon={<Clock />}>Waits</Chip>;
  if (row.isOutdated && row.isChanged)
    return (
      <Chip tone="warn" icon={<TriangleAlert />}>
        Judged in another way since
      </Chip>
    );
  return <Chip>{row.isChanged ? 'Changed' : 'Unchanged'}</Chip>;
}
