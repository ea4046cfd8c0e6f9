import { LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import type { ProofRow } from '@fairshot/contracts/questions/proof.contract';
import { CodeBlock } from '@fairshot/ui/code-block';
import { type Column, DataTable } from '@fairshot/ui/data-table';
import { Say } from '@fairshot/ui/say';
import { VerdictChip } from '@fairshot/ui/verdict-chip';
import { Check, Clock, LoaderCircle, X } from 'lucide-react';

import { cpuTime } from '../../format.ts';

/** A line per program: what was promised, what was found, and why that does not fit. */
export function ProofRows({ rows }: { rows: readonly ProofRow[] }) {
  return (
    <section aria-labelledby="rows-heading" className="flex flex-col gap-2">
      <h2 id="rows-heading">Expected and found</h2>
      <DataTable
        caption="Expected and found"
        flush
        columns={COLUMNS}
        rows={rows}
        keyOf={(row) => `${row.role} ${row.name}`}
      />
      {rows
        .filter(({ said }) => said)
        .map((row) => (
          <CodeBlock
            key={row.name}
            bare
            label={`Error output of ${row.name}`}
            code={`${row.name}\n${row.said}`}
          />
        ))}
      {rows
        .filter(({ compilerOutput }) => compilerOutput)
        .map((row) => (
          <CodeBlock
            key={row.name}
            bare
            label={`Compiler output of ${row.name}`}
            code={row.compilerOutput ?? ''}
          />
        ))}
    </section>
  );
}

const COLUMNS: Column<ProofRow>[] = [
  {
    key: 'name',
    head: 'Program',
    cell: (row) => (
      <>
        {row.name} <span className="font-normal text-text-3">{LANGUAGE_NAMES[row.language]}</span>
      </>
    ),
  },
  { key: 'expected', head: 'Expected', cell: expectedOf },
  { key: 'found', head: 'Found', cell: (row) => <Found row={row} /> },
  { key: 'slowest', head: 'Slowest', end: true, cell: slowestOf },
  { key: 'fits', head: 'As labelled', wrap: true, cell: (row) => <Fits row={row} /> },
];

function expectedOf(row: ProofRow): string {
  if (row.role === 'validator') return 'Every input valid';
  if (row.role === 'checker') return 'Never accepted';
  if (row.label === 'accepted') return 'Accepted everywhere';
  const on = row.failsOn ? ` on ${row.failsOn}` : '';
  return row.label === 'slow' ? `Time limit${on}` : `Fails${on}`;
}

function Found({ row }: { row: ProofRow }) {
  if (row.state === 'waiting') return <Say icon={<Clock />}>Waiting</Say>;
  if (row.state === 'running') return <Say icon={<LoaderCircle className="fs-spin" />}>Running</Say>;
  if (row.role === 'validator')
    return row.verdict === 'accepted' ? 'Every input valid' : 'An input is not valid';
  return row.verdict ? <VerdictChip verdict={row.verdict} /> : '-';
}

function slowestOf(row: ProofRow): string {
  return row.timesMs.length === 0
    ? '-'
    : cpuTime(row.timesMs.reduce((most, time) => Math.max(most, time), 0));
}

function Fits({ row }: { row: ProofRow }) {
  if (row.isAsLabelled === undefined) return null;
  return row.isAsLabelled ? (
    <Say tone="ok" icon={<Check />}>
      Yes
    </Say>
  ) : (
    <span className="flex min-w-[220px] items-start gap-1.5 text-bad">
      <X aria-hidden="true" className="mt-0.5" />
      {row.why ?? 'No'}
    </span>
  );
}
