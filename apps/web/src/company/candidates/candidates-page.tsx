import type { CandidateListItem } from '@fairshot/contracts/reports/candidates.contract';
import { Button } from '@fairshot/ui/button';
import { Count } from '@fairshot/ui/count';
import type { Sort } from '@fairshot/ui/data-table';
import { EmptyState } from '@fairshot/ui/empty-state';
import { LinkButton } from '@fairshot/ui/link-button';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';

import { RouterLink } from '../../router-link.tsx';
import type { CandidateFilters as Filters } from '../filters.ts';
import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { CandidateFilters } from './candidate-filters.tsx';
import { BesideList } from './beside-list.tsx';
import { CandidatesTable } from './candidates-table.tsx';
import { candidatesQuery, filterOf } from './candidates-query.ts';
import { ExportButton } from './export-button.tsx';
import { rememberList } from './last-list.ts';
import { Pager } from './pager.tsx';
import { useRowKeys } from './use-row-keys.ts';

const route = getRouteApi('/company/$slug/candidates');

/** Everybody who was invited, with what came of it; narrowed, sorted and turned over by the server. */
export function CandidatesPage() {
  const organization = useOrganization();
  const filters = route.useSearch();
  const query = useQuery(candidatesQuery(organization.id, filters));
  const address = useRouterState({ select: (state) => state.location.href });
  useEffect(() => rememberList(address), [address]);
  return (
    <>
      <title>{`Candidates - ${organization.name} - FairShot`}</title>
      <StaffBar
        title="Candidates"
        marks={query.data && <Count>{query.data.total.toLocaleString('en')}</Count>}
        actions={
          <>
            {filters.assessment && (
              <ExportButton wanted={{ kind: 'results', assessmentId: filters.assessment }}>
                Export results by question
              </ExportButton>
            )}
            <ExportButton wanted={{ kind: 'candidates', filter: filterOf(filters) }}>Export CSV</ExportButton>
          </>
        }
      />
      <Loading what="candidates" query={query}>
        {({ candidates, total }) => <Candidates rows={candidates} total={total} filters={filters} />}
      </Loading>
    </>
  );
}

interface CandidatesProps {
  rows: CandidateListItem[];
  total: number;
  filters: Filters;
}

function Candidates({ rows, total, filters }: CandidatesProps) {
  const navigate = route.useNavigate();
  const change = (next: Filters) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false });
  const open = rows.find((row) => row.invitationId === filters.open);
  const onOpen = (key: string | undefined) => change({ open: key });
  useRowKeys({ keys: rows.map((row) => row.invitationId), open: open?.invitationId, onOpen });

  const isNarrowed = Object.keys(filterOf(filters)).length > 0;
  if (total === 0 && !isNarrowed) return <NobodyYet />;
  const clear = () => void navigate({ search: {}, replace: true });
  const sort: Sort = { key: filters.sort ?? 'latest', direction: filters.direction ?? 'descending' };
  return (
    <BesideList open={open} onClose={() => onOpen(undefined)}>
      <div className="p-3">
        <CandidateFilters
          filters={filters}
          onNarrow={(next) => change({ ...next, page: undefined })}
          onClear={clear}
        />
      </div>
      {rows.length === 0 ? (
        <Nobody total={total} onClear={clear} onFirst={() => change({ page: undefined })} />
      ) : (
        <CandidatesTable
          rows={rows}
          open={open?.invitationId}
          sort={sort}
          onSort={(next) =>
            change({ sort: next.key as Filters['sort'], direction: next.direction, page: undefined })
          }
        />
      )}
      <Pager page={filters.page ?? 1} total={total} onPage={(page) => change({ page, open: undefined })} />
    </BesideList>
  );
}

function NobodyYet() {
  const { home } = useOrganization();
  return (
    <EmptyState
      kind="nothing_yet"
      title="Nobody has been invited yet"
      text="Whoever you invite appears here at once, and with the start of their attempt the report grows as the judge works."
      actions={
        <LinkButton render={<RouterLink href={`${home}/assessments`} />}>Go to the assessments</LinkButton>
      }
    />
  );
}

function Nobody({ total, onClear, onFirst }: { total: number; onClear: () => void; onFirst: () => void }) {
  if (total > 0)
    return (
      <EmptyState
        kind="nothing_found"
        title="The list has become shorter"
        text="This page of it is empty now."
        actions={<Button onClick={onFirst}>To the first page</Button>}
      />
    );
  return (
    <EmptyState
      kind="nothing_found"
      title="Nobody fits"
      text="Search for another word, or clear the filters."
      actions={<Button onClick={onClear}>Clear all</Button>}
    />
  );
}
