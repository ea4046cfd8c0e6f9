import type { MemberInvitation } from '@fairshot/contracts/organizations/members.contract';
import { type Column, DataTable } from '@fairshot/ui/data-table';
import { EmptyState } from '@fairshot/ui/empty-state';
import type { ReactNode } from 'react';

import { day } from '../format.ts';
import { MemberInvitationActs } from './member-invitation-acts.tsx';
import { MemberInvitationState } from './member-invitation-state.tsx';
import { roleWord } from './role-words.ts';

/** Who was invited to work here, and how far each is. */
export function InvitationsTable({
  invitations,
  invite,
}: {
  invitations: MemberInvitation[];
  invite: ReactNode;
}) {
  if (invitations.length === 0)
    return (
      <EmptyState
        kind="nothing_yet"
        title="Nobody was invited yet"
        text="An invitation is a letter or a link, good for seven days and once. Whoever accepts it becomes a member."
        actions={invite}
      />
    );
  return <DataTable caption="Invitations" columns={COLUMNS} rows={invitations} keyOf={(row) => row.id} />;
}

const COLUMNS: Column<MemberInvitation>[] = [
  {
    key: 'email',
    head: 'Address',
    cell: ({ email }) => (
      <span className="block max-w-[280px] truncate font-medium" title={email}>
        {email}
      </span>
    ),
  },
  { key: 'role', head: 'Role', cell: ({ role }) => roleWord(role) },
  { key: 'state', head: 'State', cell: ({ state }) => <MemberInvitationState state={state} /> },
  {
    key: 'by',
    head: 'Invited by',
    cell: ({ invitedBy }) => (
      <bdi className="block max-w-[200px] truncate" title={invitedBy}>
        {invitedBy}
      </bdi>
    ),
  },
  { key: 'sent', head: 'Sent', cell: ({ sentAt }) => day(sentAt) },
  {
    key: 'until',
    head: 'Good until',
    cell: ({ state, expiresAt }) => (state === 'sent' ? day(expiresAt) : '-'),
  },
  {
    key: 'acts',
    head: <span className="fs-hidden">Acts</span>,
    end: true,
    cell: (row) => <MemberInvitationActs invitation={row} />,
  },
];
