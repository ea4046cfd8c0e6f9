import type { AttemptListItem } from '@fairshot/contracts/reports/reports.contract';
import { Button } from '@fairshot/ui/button';
import { type Column, DataTable } from '@fairshot/ui/data-table';
import { EmptyState } from '@fairshot/ui/empty-state';
import { Filter, FilterBar } from '@fairshot/ui/filter';
import { Input } from '@fairshot/ui/input';
import { LinkButton } from '@fairshot/ui/link-button';
import { Meter } from '@fairshot/ui/meter';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Search } from 'lucide-react';

import { RouterLink } from '../../router-link.tsx';
import type { CandidateFilters } from '../filters.ts';
import { day, points, stretch } from '../format.ts';
import { ListPage } from '../list-page.tsx';
import { useOrganization } from '../use-organization.ts';
import { AttemptState } from './attempt-state.tsx';
import { attemptsQuery } from './attempts-query.ts';

const route = getRouteApi('/company/$slug/candidates');
const STATES = [
  { value: 'in_progress', label: 'Sitting now' },
  { value: 'finished', label: 'Being judged' },
  { value: 'graded', label: 'Assessed' },
] as const;

/** Everybody who started an assessment, newest first. */
export function CandidatesPage() {
  const organization = useOrganization();
  const query = useQuery(attemptsQuery(organization.id));
  const filters = route.useSearch();
  return (
    <ListPage
      title="Candidates"
      query={query}
      fits={(attempt) => fits(attempt, filters)}
      empty={
        <EmptyState
          kind="nothing_yet"
          title="Nobody has sat an assessment yet"
          text="Whoever starts by their personal link appears here at once, with the report growing as the judge works."
          actions={<LinkButton href={`${organization.home}/assessments`}>Go to the assessments</LinkButton>}
        />
      }
    >
      {(shown, all) => <Attempts all={all} shown={shown} filters={filters} home={organization.home} />}
    </ListPage>
  );
}

interface AttemptsProps {
  all: AttemptListItem[];
  shown: AttemptListItem[];
  filters: CandidateFilters;
  home: string;
}

function Attempts({ all, shown, filters, home }: AttemptsProps) {
  const navigate = route.useNavigate();
  const narrow = (change: Partial<CandidateFilters>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const clear = () => void navigate({ search: {}, replace: true });
  const assessments = [...new Map(all.map(({ assessment }) => [assessment.id, assessment.title]))];

  return (
    <>
      <div className="p-3">
        <FilterBar active={Object.values(filters).filter(Boolean).length} onClearAll={clear}>
          <Input
            type="search"
            icon={<Search />}
            aria-label="Search candidates"
            placeholder="Name or address"
            value={filters.search ?? ''}
            onChange={(event) => narrow({ search: event.target.value || undefined })}
          />
          <Filter
            label="Assessment"
            options={assessments.map(([value, label]) => ({ value, label }))}
            value={filters.assessment ?? null}
            onValueChange={(assessment) => narrow({ assessment: assessment ?? undefined })}
          />
          <Filter
            label="State"
            options={STATES}
            value={filters.state ?? null}
            onValueChange={(state) => narrow({ state: state ?? undefined })}
          />
        </FilterBar>
      </div>
      {shown.length === 0 ? (
        <EmptyState
          kind="nothing_found"
          title="Nobody fits"
          text="Search for another word, or clear the filters."
          actions={<Button onClick={clear}>Clear all</Button>}
        />
      ) : (
        <DataTable caption="Candidates" columns={columns(home)} rows={shown} keyOf={(row) => row.attemptId} />
      )}
    </>
  );
}

function fits({ candidate, assessment, state }: AttemptListItem, filters: CandidateFilters): boolean {
  const text = `${candidate.name} ${candidate.email}`.toLowerCase();
  const words = (filters.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return (
    words.every((word) => text.includes(word)) &&
    (filters.assessment === undefined || assessment.id === filters.assessment) &&
    (filters.state === undefined || state === filters.state)
  );
}

function columns(home: string): Column<AttemptListItem>[] {
  return [
    {
      key: 'candidate',
      head: 'Candidate',
      cell: ({ candidate, attemptId }) => (
        <>
          <RouterLink href={`${home}/attempts/${attemptId}`} className="fs-name">
            {candidate.name || candidate.email}
          </RouterLink>{' '}
          {candidate.name && <span className="text-12 font-normal text-text-3">{candidate.email}</span>}
        </>
      ),
    },
    {
      key: 'assessment',
      head: 'Assessment',
      cell: ({ assessment }) => `${assessment.title}, v${assessment.version}`,
    },
    { key: 'state', head: 'State', cell: (row) => <AttemptState state={row.state} /> },
    { key: 'score', head: 'Score', width: '180px', cell: (row) => <Score attempt={row} /> },
    { key: 'started', head: 'Started', end: true, cell: (row) => day(row.startedAt) },
    {
      key: 'took',
      head: 'Took',
      end: true,
      cell: (row) => (row.finishedAt ? stretch(secondsBetween(row.startedAt, row.finishedAt)) : '-'),
    },
  ];
}

function Score({ attempt: { scoreMillipoints, maxPoints } }: { attempt: AttemptListItem }) {
  if (scoreMillipoints === undefined) return <span className="text-text-3">not yet</span>;
  return (
    <Meter
      label="Score"
      value={scoreMillipoints}
      whole={maxPoints * 1000}
      shown={`${points(scoreMillipoints)} / ${maxPoints}`}
    />
  );
}

function secondsBetween(from: string, to: string): number {
  return (new Date(to).getTime() - new Date(from).getTime()) / 1000;
}
