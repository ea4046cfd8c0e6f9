import { type ExecutionForAdmin, LIMITS_MET } from '@fairshot/contracts/questions/executions.contract';
import { LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import { Button } from '@fairshot/ui/button';
import { type Column, DataTable } from '@fairshot/ui/data-table';
import { EmptyState } from '@fairshot/ui/empty-state';
import { Filter, FilterBar } from '@fairshot/ui/filter';
import { Input } from '@fairshot/ui/input';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Search } from 'lucide-react';

import { cpuTime, day, memory } from '../company/format.ts';
import { ExecutionNotices, wallsOf } from './execution-notices.tsx';
import { executionsQuery } from './executions-query.ts';
import type { ExecutionFilters } from './filters-executions.ts';
import { OlderList } from './older-list.tsx';

const route = getRouteApi('/admin/executions');

/** What engines ran, newest first: whose, where, and what it met. The sources themselves are not shown here. */
export function ExecutionsPage() {
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(executionsQuery(filters));
  const rows = query.data?.pages.flatMap((page) => page.executions);
  const narrow = (part: Partial<ExecutionFilters>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const clear = () => void navigate({ search: {}, replace: true });
  const active = Object.values(filters).filter((value) => value !== undefined).length;
  return (
    <>
      <title>Executions - FairShot</title>
      <StaffBar title="Executions" />
      <ExecutionNotices />
      <div className="p-3">
        <FilterBar active={active} onClearAll={clear}>
          <Input
            type="search"
            icon={<Search />}
            aria-label="Search executions"
            placeholder="Name or hash"
            value={filters.search ?? ''}
            onChange={(event) => narrow({ search: event.target.value || undefined })}
          />
          <Filter
            label="Limit met"
            options={LIMITS_MET.map((value) => ({ value, label: wallsOf([value]) }))}
            value={filters.limitMet ?? null}
            onValueChange={(limitMet) => narrow({ limitMet: limitMet ?? undefined })}
          />
          {filters.attemptId && (
            <Button onClick={() => narrow({ attemptId: undefined })}>Of all attempts</Button>
          )}
        </FilterBar>
      </div>
      <OlderList what="executions" query={query}>
        {rows?.length === 0 && <Nothing isNarrowed={active > 0} onClear={clear} />}
        {rows && rows.length > 0 && (
          <DataTable caption="Executions" columns={COLUMNS} rows={rows} keyOf={({ id }) => id} />
        )}
      </OlderList>
    </>
  );
}

function Nothing({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  return isNarrowed ? (
    <EmptyState
      kind="nothing_found"
      title="No execution fits"
      text="Search for another word, or clear the filters."
      actions={<Button onClick={onClear}>Clear all</Button>}
    />
  ) : (
    <EmptyState
      kind="nothing_yet"
      title="Nothing was executed yet"
      text="Each run, submission, proof and trial appears here when a judge has executed it."
    />
  );
}

const WORK = {
  run: 'Run',
  submission: 'Submission',
  rejudge: 'Rejudge',
  proof: 'Proof',
  trial: 'Trial',
} as const;

const COLUMNS: Column<ExecutionForAdmin>[] = [
  {
    key: 'person',
    head: 'Person',
    cell: ({ person, attemptId }) => (
      <bdi className="block max-w-[220px] truncate font-medium" title={person}>
        {person ?? (attemptId ? 'Somebody who practises' : 'Gone')}
      </bdi>
    ),
  },
  {
    key: 'organization',
    head: 'Organization',
    cell: ({ organization }) => <bdi className="block max-w-[180px] truncate">{organization}</bdi>,
  },
  { key: 'at', head: 'Executed', cell: ({ executedAt }) => day(executedAt) },
  { key: 'work', head: 'As', cell: ({ work }) => WORK[work] },
  { key: 'language', head: 'Language', cell: ({ language }) => LANGUAGE_NAMES[language] },
  {
    key: 'verdict',
    head: 'Found',
    cell: ({ verdict }) => (verdict === 'internal_error' ? 'trouble of ours' : verdict.replaceAll('_', ' ')),
  },
  {
    key: 'met',
    head: 'Limits met',
    cell: ({ limitsMet }) => (limitsMet.length > 0 ? wallsOf(limitsMet) : '-'),
  },
  { key: 'time', head: 'Time', end: true, cell: ({ timeMs }) => cpuTime(timeMs) },
  { key: 'memory', head: 'Memory', end: true, cell: ({ memoryKb }) => memory(memoryKb) },
  { key: 'engine', head: 'Engine', cell: ({ engine, judge }) => `${engine}, ${judge}` },
  {
    key: 'source',
    head: 'Source (SHA-256)',
    cell: ({ sourceSha256 }) => (
      <span className="font-mono" title={sourceSha256}>
        {sourceSha256.slice(0, 12)}
      </span>
    ),
  },
];
