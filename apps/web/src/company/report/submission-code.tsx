import { LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import type {
  CaseForCompany,
  SubmissionDetailForCompany,
} from '@fairshot/contracts/reports/reports.contract';
import { CodeBlock } from '@fairshot/ui/code-block';
import { type Column, DataTable } from '@fairshot/ui/data-table';
import { VerdictChip } from '@fairshot/ui/verdict-chip';

import { clockTime, cpuTime, memory } from '../format.ts';

/** One submission's code, what the compiler said, and each case with verdict, time and memory. */
export function SubmissionCode({ submission }: { submission: SubmissionDetailForCompany }) {
  const name = `${LANGUAGE_NAMES[submission.language]} at ${clockTime(submission.submittedAt)}`;
  return (
    <div className="flex flex-col gap-4">
      <CodeBlock label={`Code, ${name}`} code={submission.source} language={submission.language} />
      {submission.compilerOutput && (
        <div>
          <h3 className="mb-1">Compiler</h3>
          <CodeBlock bare label="Compiler output" code={submission.compilerOutput} />
        </div>
      )}
      {submission.cases.length > 0 && (
        <DataTable
          flush
          caption={`Cases, ${name}`}
          columns={CASE_COLUMNS}
          rows={submission.cases}
          keyOf={(row) => String(row.position)}
        />
      )}
    </div>
  );
}

const CASE_COLUMNS: Column<CaseForCompany>[] = [
  { key: 'case', head: 'Case', cell: (row) => row.name },
  { key: 'shown', head: 'Shown', cell: (row) => (row.isSample ? 'Sample' : 'Hidden') },
  { key: 'verdict', head: 'Verdict', cell: (row) => <VerdictChip verdict={row.verdict} /> },
  { key: 'weight', head: 'Weight', end: true, cell: (row) => row.weight },
  { key: 'time', head: 'Time', end: true, cell: (row) => cpuTime(row.timeMs) },
  { key: 'memory', head: 'Memory', end: true, cell: (row) => memory(row.memoryKb) },
  {
    key: 'end',
    head: 'Ended',
    cell: (row) => row.signal ?? (row.exitCode ? `exit code ${row.exitCode}` : ''),
  },
];
