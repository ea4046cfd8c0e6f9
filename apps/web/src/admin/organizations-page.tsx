import { listOrganizations, type OrganizationForAdmin } from '@fairshot/contracts/accounts/admins.contract';
import { Count } from '@fairshot/ui/count';
import { type Column, DataTable } from '@fairshot/ui/data-table';
import { EmptyState } from '@fairshot/ui/empty-state';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useQuery } from '@tanstack/react-query';

import { call } from '../client/call.ts';
import { day } from '../company/format.ts';
import { Loading } from '../company/loading.tsx';

/** Every organization of this FairShot, from outside: an admin is member of none by being admin. */
export function OrganizationsPage() {
  const query = useQuery({
    queryKey: ['admin', 'organizations'],
    queryFn: ({ signal }) => call(listOrganizations, { signal }),
    select: ({ organizations }) => organizations,
  });
  return (
    <>
      <title>Organizations - FairShot</title>
      <StaffBar title="Organizations" marks={query.data && <Count>{query.data.length}</Count>} />
      <Loading what="organizations" query={query}>
        {(organizations) =>
          organizations.length === 0 ? (
            <EmptyState kind="nothing_yet" title="No organizations yet" />
          ) : (
            <DataTable
              caption="Organizations"
              columns={COLUMNS}
              rows={organizations}
              keyOf={({ id }) => id}
            />
          )
        }
      </Loading>
    </>
  );
}

const COLUMNS: Column<OrganizationForAdmin>[] = [
  {
    key: 'name',
    head: 'Name',
    cell: ({ name }) => (
      <bdi className="block max-w-[320px] truncate font-medium" title={name}>
        {name}
      </bdi>
    ),
  },
  { key: 'slug', head: 'In addresses', cell: ({ slug }) => <span className="font-mono">{slug}</span> },
  { key: 'members', head: 'Members', end: true, cell: ({ memberCount }) => memberCount },
  { key: 'created', head: 'Founded', end: true, cell: ({ createdAt }) => day(createdAt) },
];
