import type { MemberForColleague } from '@fairshot/contracts/organizations/members.contract';
import { type Column, DataTable } from '@fairshot/ui/data-table';
import { EmptyState } from '@fairshot/ui/empty-state';
import { useQuery } from '@tanstack/react-query';

import { day } from '../format.ts';
import { ListPage } from '../list-page.tsx';
import { useOrganization } from '../use-organization.ts';
import { MemberName } from './member-name.tsx';
import { colleaguesQuery } from './members-query.ts';
import { roleWord } from './role-words.ts';

/** The members of an organization, to be read. */
export function ColleaguesPage() {
  const organization = useOrganization();
  const query = useQuery(colleaguesQuery(organization.id));
  return (
    <ListPage
      title="Members"
      query={query}
      fits={() => true}
      empty={<EmptyState kind="nothing_yet" title="Nobody works here" />}
    >
      {(members) => (
        <DataTable caption="Members" columns={COLUMNS} rows={members} keyOf={(member) => member.id} />
      )}
    </ListPage>
  );
}

const COLUMNS: Column<MemberForColleague>[] = [
  { key: 'name', head: 'Name', cell: (member) => <MemberName member={member} /> },
  { key: 'role', head: 'Role', cell: (member) => roleWord(member.role) },
  { key: 'joined', head: 'Since', cell: (member) => day(member.joinedAt) },
];
