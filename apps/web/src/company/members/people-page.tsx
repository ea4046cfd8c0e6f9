import type { People } from '@fairshot/contracts/organizations/members.contract';
import { Button } from '@fairshot/ui/button';
import { Count } from '@fairshot/ui/count';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { Tabs } from '@fairshot/ui/tabs';
import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';

import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { InvitationsTable } from './invitations-table.tsx';
import { InviteMembersDialog } from './invite-members-dialog.tsx';
import { peopleQuery } from './members-query.ts';
import { MembersTable } from './members-table.tsx';
import { PeopleEvents } from './people-events.tsx';

type View = 'members' | 'invitations' | 'record';

/** An owner's view of who works here: members, who is invited, and what became of everybody. */
export function PeoplePage() {
  const organization = useOrganization();
  const query = useQuery(peopleQuery(organization.id));
  const [view, setView] = useState<View>('members');
  const [isInviting, setIsInviting] = useState(false);
  const invite = (
    <Button kind="primary" icon={<UserPlus />} onClick={() => setIsInviting(true)}>
      Invite
    </Button>
  );
  return (
    <>
      <title>{`Members - ${organization.name} - FairShot`}</title>
      <StaffBar
        title="Members"
        marks={query.data && <Count>{query.data.members.length}</Count>}
        actions={invite}
      />
      <Loading what="members" query={query}>
        {(people) => <Tabs label="People" tabs={tabs(people, invite)} value={view} onValueChange={setView} />}
      </Loading>
      {isInviting && (
        <InviteMembersDialog onClose={() => setIsInviting(false)} onInvited={() => setView('invitations')} />
      )}
    </>
  );
}

function tabs(people: People, invite: React.ReactNode) {
  const open = people.invitations.filter(({ state }) => state === 'sent').length;
  return [
    {
      value: 'members' as const,
      label: 'Members',
      panel: <MembersTable members={people.members} />,
    },
    {
      value: 'invitations' as const,
      label: 'Invitations',
      ...(open > 0 ? { count: open } : {}),
      panel: <InvitationsTable invitations={people.invitations} invite={invite} />,
    },
    { value: 'record' as const, label: 'Record', panel: <PeopleEvents /> },
  ];
}
