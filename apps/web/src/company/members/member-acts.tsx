import {
  endMemberSessions,
  type MemberForOwner,
  removeMember,
  restoreMember,
} from '@fairshot/contracts/organizations/members.contract';
import { ConfirmDialog } from '@fairshot/ui/confirm-dialog';
import { Menu, MenuItem } from '@fairshot/ui/menu';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, LogOut, UserMinus } from 'lucide-react';
import { useState } from 'react';

import { call } from '../../client/call.ts';
import { sentenceOf } from '../../client/sentence-of.ts';
import { useOrganization } from '../use-organization.ts';
import { usePeopleAct } from './use-people-act.ts';

/** What an owner may do with a colleague. Oneself leaves on one's own page. */
export function MemberActs({ member, isLastOwner }: { member: MemberForOwner; isLastOwner: boolean }) {
  const [asking, setAsking] = useState<'remove' | 'end_sessions'>();
  const removing = useRemoval(member);
  const ending = useEndingSessions(member, () => setAsking(undefined));
  if (member.isYou || isLastOwner) return null;
  return (
    <>
      <Menu label={`Acts on ${member.name}`} icon={<Ellipsis />} iconOnly size="small" align="end">
        <MenuItem icon={<LogOut />} onSelect={() => setAsking('end_sessions')}>
          End all sessions
        </MenuItem>
        <MenuItem icon={<UserMinus />} danger onSelect={() => setAsking('remove')}>
          Remove
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={asking === 'remove'}
        onOpenChange={() => setAsking(undefined)}
        title={`Remove ${member.name}?`}
        consequence="The organization closes to them at once. Questions, assessments and letters they made stay, under their name. You can undo this."
        verb="Remove"
        danger
        onConfirm={() => {
          setAsking(undefined);
          removing.mutate();
        }}
      />
      <ConfirmDialog
        open={asking === 'end_sessions'}
        onOpenChange={() => setAsking(undefined)}
        title={`End all sessions of ${member.name}?`}
        consequence="They are logged out everywhere within two seconds, as after losing a laptop, and can log in again."
        verb="End the sessions"
        busy={ending.isPending}
        busyLabel="Ending"
        onConfirm={() => ending.mutate()}
      />
    </>
  );
}

function useRemoval(member: MemberForOwner) {
  const { id: organizationId } = useOrganization();
  const say = useToasts();
  const params = { organizationId, memberId: member.id };
  const restoring = usePeopleAct<void>({
    act: () => call(restoreMember, { params }),
    onDone: () => say({ title: `${member.name} is a member again` }),
  });
  return usePeopleAct<void>({
    act: () => call(removeMember, { params }),
    expect: (people) => ({ ...people, members: people.members.filter(({ id }) => id !== member.id) }),
    onDone: () => say({ title: `${member.name} is removed`, undo: () => restoring.mutate() }),
  });
}

function useEndingSessions(member: MemberForOwner, close: () => void) {
  const { id: organizationId } = useOrganization();
  const queries = useQueryClient();
  const say = useToasts();
  return useMutation({
    mutationFn: () => call(endMemberSessions, { params: { organizationId, memberId: member.id } }),
    onSuccess: async () => {
      say({ title: `${member.name} is logged out everywhere` });
      await queries.invalidateQueries({ queryKey: ['people-events', organizationId] });
    },
    onError: (error) => say({ title: 'That did not work', more: sentenceOf(error), kind: 'error' }),
    onSettled: close,
  });
}
