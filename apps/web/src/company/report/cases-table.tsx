import type { CaseForCompany } from '@fairshot/contracts/reports/reports.contract';
import { Button } from '@fairshot/ui/button';
import { type Column, DataTable } from '@fairshot/ui/data-table';
import { VerdictChip } from '@fairshot/ui/verdict-chip';
import { useState } from 'react';

import { count, cpuTime, memory } from '../format.ts';
import { useOrganization } from '../use-organization.ts';
import { CaseDialog } from './case-dialog.tsx';

interface CasesTableProps {
  title: string;
  caption: string;
  submissionId: string;
  cases: readonly CaseForCompany[];
}

/** The cases of one kind, with how many passed; whoever looks after questions may open what each held. */
export function CasesTable({ title, caption, submissionId, cases }: CasesTableProps) {
  const { role } = useOrganization();
  const [open, setOpen] = useState<CaseForCompany>();
  if (cases.length === 0) return null;
  const passed = cases.filter((one) => one.verdict === 'accepted').length;
  const spared = cases.filter((one) => one.verdict === 'not_run').length;
  const mayOpen = role === 'owner' || role === 'author' || role === 'reviewer';
  return (
    <section>
      <h3 className="mb-1">
        {title} <span className="font-normal text-text-2">{`${passed} of ${cases.length} passed`}</span>
      </h3>
      {spared > 0 && (
        <p className="mb-1 text-12 text-text-2">
          {`${count(spared, 'case')} not run: their group counts only as a whole, and had failed by then.`}
        </p>
      )}
      <DataTable
        flush
        caption={caption}
        columns={mayOpen ? [...COLUMNS, openColumn(setOpen)] : COLUMNS}
        rows={cases}
        keyOf={(row) => String(row.position)}
      />
      {open && <CaseDialog submissionId={submissionId} shown={open} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

const wasRun = ({ verdict }: CaseForCompany) => verdict !== 'not_run';

const COLUMNS: Column<CaseForCompany>[] = [
  { key: 'case', head: 'Case', cell: (row) => row.name },
  { key: 'verdict', head: 'Verdict', cell: (row) => <VerdictChip verdict={row.verdict} /> },
  { key: 'weight', head: 'Weight', end: true, cell: (row) => row.weight },
  { key: 'time', head: 'Time', end: true, cell: (row) => (wasRun(row) ? cpuTime(row.timeMs) : '-') },
  { key: 'memory', head: 'Memory', end: true, cell: (row) => (wasRun(row) ? memory(row.memoryKb) : '-') },
  {
    key: 'end',
    head: 'Ended',
    cell: (row) => row.signal ?? (row.exitCode ? `exit code ${row.exitCode}` : ''),
  },
];

function openColumn(onOpen: (row: CaseForCompany) => void): Column<CaseForCompany> {
  return {
    key: 'open',
    head: <span className="fs-hidden">Content</span>,
    end: true,
    cell: (row) => (
      <Button size="small" aria-label={`Show what ${row.name} holds`} onClick={() => onOpen(row)}>
        Show
      </Button>
    ),
  };
}
