import {
  changeRole,
  type MemberForOwner,
  type People,
} from '@fairshot/contracts/organizations/members.contract';
import type { Role } from '@fairshot/contracts/organizations/role';
import { ConfirmDialog } from '@fairshot/ui/confirm-dialog';
import { Select } from '@fairshot/ui/select';
import { useToasts } from '@fairshot/ui/toast';
import { useState } from 'react';

import { call } from '../../client/call.ts';
import { useOrganization } from '../use-organization.ts';
import { ROLE_OPTIONS, ROLE_WITH_ARTICLE, roleWord } from './role-words.ts';
import { usePeopleAct } from './use-people-act.ts';

interface Change {
  role: Role;
  seenRole: Role;
}

/** A member's role. A change counts at once and can be undone; a new owner, and one's own loss, are asked about. */
export function RolePicker({ member, isLastOwner }: { member: MemberForOwner; isLastOwner: boolean }) {
  const changing = useRoleChange(member);
  const [asked, setAsked] = useState<Role>();
  if (isLastOwner) return <span title="The last owner keeps the role">{roleWord(member.role)}</span>;
  const choose = (role: Role) => {
    if (role === member.role) return;
    if (role === 'owner' || member.isYou) setAsked(role);
    else changing.mutate({ role, seenRole: member.role });
  };
  return (
    <>
      <Select
        aria-label={`Role of ${member.name}`}
        options={ROLE_OPTIONS}
        value={member.role}
        onValueChange={choose}
        disabled={changing.isPending}
      />
      <ConfirmDialog
        open={asked !== undefined}
        onOpenChange={() => setAsked(undefined)}
        title={asked === 'owner' ? `Make ${member.name} an owner?` : 'Give up being an owner?'}
        consequence={
          asked === 'owner'
            ? 'Owners may do everything here: also invite and remove people, you included.'
            : `You become ${ROLE_WITH_ARTICLE[asked ?? 'author']} at once. Only another owner can make you an owner again.`
        }
        verb={asked === 'owner' ? 'Make owner' : 'Give it up'}
        danger={asked !== 'owner'}
        onConfirm={() => {
          if (asked) changing.mutate({ role: asked, seenRole: member.role });
          setAsked(undefined);
        }}
      />
    </>
  );
}

function useRoleChange(member: MemberForOwner) {
  const { id: organizationId } = useOrganization();
  const say = useToasts();
  const params = { organizationId, memberId: member.id };
  const changing = usePeopleAct<Change>({
    act: (body) => call(changeRole, { params, body }),
    expect: (people, { role }) => withRole(people, member.id, role),
    onDone: ({ role, seenRole }) => {
      // One's own role decides what this page shows: a whole new page draws it.
      if (member.isYou) window.location.reload();
      say({
        title: `${member.name} is ${ROLE_WITH_ARTICLE[role]} now`,
        undo: () => changing.mutate({ role: seenRole, seenRole: role }),
      });
    },
  });
  return changing;
}

function withRole(people: People, memberId: string, role: Role): People {
  return {
    ...people,
    members: people.members.map((member) => (member.id === memberId ? { ...member, role } : member)),
  };
}
