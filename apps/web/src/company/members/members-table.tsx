import type { MemberForOwner } from '@fairshot/contracts/organizations/members.contract';
import { Chip } from '@fairshot/ui/chip';
import { type Column, DataTable } from '@fairshot/ui/data-table';
import { ShieldCheck } from 'lucide-react';

import { day } from '../format.ts';
import { MemberActs } from './member-acts.tsx';
import { MemberName } from './member-name.tsx';
import { RolePicker } from './role-picker.tsx';

/** The members as an owner looks after them. */
export function MembersTable({ members }: { members: MemberForOwner[] }) {
  const owners = members.filter(({ role }) => role === 'owner').length;
  return (
    <DataTable caption="Members" columns={columns(owners)} rows={members} keyOf={(member) => member.id} />
  );
}

function columns(owners: number): Column<MemberForOwner>[] {
  const isLastOwner = (member: MemberForOwner) => member.role === 'owner' && owners === 1;
  return [
    { key: 'name', head: 'Name', cell: (member) => <MemberName member={member} /> },
    {
      key: 'role',
      head: 'Role',
      cell: (member) => <RolePicker member={member} isLastOwner={isLastOwner(member)} />,
    },
    {
      key: 'factor',
      head: 'Second factor',
      cell: ({ hasSecondFactor }) =>
        hasSecondFactor ? (
          <Chip tone="ok" icon={<ShieldCheck />}>
            On
          </Chip>
        ) : (
          <Chip>Off</Chip>
        ),
    },
    { key: 'seen', head: 'Last seen', cell: (member) => day(member.lastSeenAt) },
    { key: 'joined', head: 'Since', cell: (member) => day(member.joinedAt) },
    {
      key: 'acts',
      head: <span className="fs-hidden">Acts</span>,
      end: true,
      cell: (member) => <MemberActs member={member} isLastOwner={isLastOwner(member)} />,
    },
  ];
}
