import type { AssessmentListItem } from '@fairshot/contracts/assessments/assessments.contract';
import { Button } from '@fairshot/ui/button';
import { Count } from '@fairshot/ui/count';
import { type Column, DataTable } from '@fairshot/ui/data-table';
import { EmptyState } from '@fairshot/ui/empty-state';
import { Filter, FilterBar } from '@fairshot/ui/filter';
import { Input } from '@fairshot/ui/input';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Search } from 'lucide-react';

import { RouterLink } from '../../router-link.tsx';
import type { AssessmentFilters } from '../filters-assessment.ts';
import { day } from '../format.ts';
import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { AssessmentState } from './assessment-state.tsx';
import { assessmentsPageQuery } from './assessments-query.ts';
import { NewAssessment } from './new-assessment.tsx';
import { useSelectedAssessments } from './use-selected-assessments.tsx';

const route = getRouteApi('/company/$slug/assessments');
const PER_PAGE = 50;

/** Every assessment with how far its candidates are, a page at a time. */
export function AssessmentsPage() {
  const organization = useOrganization();
  const filters = route.useSearch();
  const query = useQuery(assessmentsPageQuery(organization.id, { ...filters, perPage: PER_PAGE }));
  const total = query.data?.total;
  return (
    <>
      <title>{`Assessments - ${organization.name} - FairShot`}</title>
      <StaffBar
        title="Assessments"
        marks={total !== undefined && <Count>{total}</Count>}
        actions={<NewAssessment />}
      />
      <Loading what="assessments" query={query}>
        {(page) =>
          page.total === 0 && Object.values(filters).every((filter) => filter === undefined) ? (
            <EmptyState
              kind="nothing_yet"
              title="No assessments yet"
              text="An assessment is an ordered, timed set of questions from your bank. Compose one, publish it, then invite candidates."
              actions={<NewAssessment />}
            />
          ) : (
            <Listed {...page} filters={filters} />
          )
        }
      </Loading>
    </>
  );
}

interface ListedProps {
  assessments: AssessmentListItem[];
  total: number;
  counts: Record<'draft' | 'published' | 'archived', number>;
  filters: AssessmentFilters;
}

function Listed({ assessments, total, counts, filters }: ListedProps) {
  const { home } = useOrganization();
  const navigate = route.useNavigate();
  const narrow = (part: Partial<AssessmentFilters>) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...part }), replace: true });
  const clear = () => void navigate({ search: {}, replace: true });
  const selection = useSelectedAssessments(assessments);
  const active = (filters.search ? 1 : 0) + (filters.state ? 1 : 0);

  return (
    <>
      <div className="p-3">
        <FilterBar active={active} onClearAll={clear}>
          <Input
            type="search"
            icon={<Search />}
            aria-label="Search assessments"
            placeholder="Title"
            value={filters.search ?? ''}
            onChange={(event) => narrow({ search: event.target.value || undefined })}
          />
          <Filter
            label="State"
            options={[
              { value: 'draft', label: `Draft (${counts.draft})` },
              { value: 'published', label: `Published (${counts.published})` },
              { value: 'archived', label: `Archived (${counts.archived})` },
            ]}
            value={filters.state ?? null}
            onValueChange={(state) => narrow({ state: state ?? undefined })}
          />
        </FilterBar>
      </div>
      {assessments.length === 0 ? (
        <EmptyState
          kind="nothing_found"
          title="No assessment fits"
          text="Search for another word, or clear the filters."
          actions={<Button onClick={clear}>Clear all</Button>}
        />
      ) : (
        <DataTable
          caption="Assessments"
          columns={columns(home)}
          rows={assessments}
          keyOf={(row) => row.id}
          selection={selection}
          sort={{ key: filters.sort ?? 'changed', direction: filters.direction ?? 'descending' }}
          onSort={({ key, direction }) => narrow({ sort: key as AssessmentFilters['sort'], direction })}
        />
      )}
      <Pages
        page={filters.page ?? 1}
        shown={assessments.length}
        total={total}
        onPage={(page) => narrow({ page })}
      />
    </>
  );
}

interface PagesProps {
  page: number;
  shown: number;
  total: number;
  onPage: (page: number) => void;
}

function Pages({ page, shown, total, onPage }: PagesProps) {
  if (total <= PER_PAGE) return null;
  const first = (page - 1) * PER_PAGE + 1;
  const last = first + shown - 1;
  return (
    <nav aria-label="Pages" className="flex items-center gap-3 p-3">
      <Button
        unavailable={page === 1 ? 'This is the first page' : undefined}
        onClick={() => onPage(page - 1)}
      >
        Previous
      </Button>
      <span className="text-text-2">{shown > 0 ? `${first} to ${last} of ${total}` : `${total} in all`}</span>
      <Button
        unavailable={last >= total ? 'This is the last page' : undefined}
        onClick={() => onPage(page + 1)}
      >
        Next
      </Button>
    </nav>
  );
}

function columns(home: string): Column<AssessmentListItem>[] {
  return [
    {
      key: 'title',
      head: 'Assessment',
      sortable: true,
      cell: (row) => (
        <RouterLink href={`${home}/assessments/${row.id}`} className="fs-name">
          {row.title}
        </RouterLink>
      ),
    },
    { key: 'state', head: 'State', cell: (row) => <AssessmentState {...row} /> },
    { key: 'questions', head: 'Questions', end: true, cell: (row) => row.questionCount },
    { key: 'points', head: 'Points', end: true, cell: (row) => row.maxPoints },
    {
      key: 'duration',
      head: 'Duration',
      end: true,
      sortable: true,
      cell: (row) => `${row.durationMinutes} min`,
    },
    { key: 'invited', head: 'Invited', end: true, cell: (row) => row.invited },
    { key: 'sitting', head: 'Sitting now', end: true, cell: (row) => row.inProgress },
    { key: 'finished', head: 'Finished', end: true, cell: (row) => row.finished },
    { key: 'changed', head: 'Changed', end: true, sortable: true, cell: (row) => day(row.updatedAt) },
  ];
}
