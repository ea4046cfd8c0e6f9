import {
  type MemberInvitationState,
  memberInvitationLifecycle,
} from '@fairshot/contracts/organizations/member-invitation.lifecycle';
import {
  type MemberInvitation,
  resendMemberInvitation,
  revokeMemberInvitation,
} from '@fairshot/contracts/organizations/members.contract';
import { ConfirmDialog } from '@fairshot/ui/confirm-dialog';
import { CopyableId } from '@fairshot/ui/copyable-id';
import { Dialog } from '@fairshot/ui/dialog';
import { Menu, MenuItem } from '@fairshot/ui/menu';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleSlash, Ellipsis, Link2, Send } from 'lucide-react';
import { useState } from 'react';

import { call } from '../../client/call.ts';
import { sentenceOf } from '../../client/sentence-of.ts';
import { useOrganization } from '../use-organization.ts';

/** What may still be done with an invitation to work here; its life cycle says which. */
export function MemberInvitationActs({ invitation }: { invitation: MemberInvitation }) {
  const [isAsking, setIsAsking] = useState(false);
  const { revoking, renewing } = useInvitationActs(invitation, () => setIsAsking(false));
  const state = invitation.state as MemberInvitationState;
  const maySend = memberInvitationLifecycle.allows(state, 'send');
  const mayRevoke = memberInvitationLifecycle.allows(state, 'revoke');
  if (!maySend && !mayRevoke) return null;
  return (
    <>
      <Menu
        label={`Acts on the invitation of ${invitation.email}`}
        icon={<Ellipsis />}
        iconOnly
        size="small"
        align="end"
      >
        {maySend && (
          <MenuItem icon={<Send />} onSelect={() => renewing.mutate(true)}>
            Send again
          </MenuItem>
        )}
        {maySend && (
          <MenuItem icon={<Link2 />} onSelect={() => renewing.mutate(false)}>
            Make a new link
          </MenuItem>
        )}
        {mayRevoke && (
          <MenuItem icon={<CircleSlash />} danger onSelect={() => setIsAsking(true)}>
            Withdraw
          </MenuItem>
        )}
      </Menu>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={`Withdraw the invitation of ${invitation.email}?`}
        consequence="The link stops working at once and says so to whoever opens it. You can invite the person again."
        verb="Withdraw"
        danger
        busy={revoking.isPending}
        busyLabel="Withdrawing"
        onConfirm={() => revoking.mutate()}
      />
      <Dialog
        open={renewing.isSuccess}
        onOpenChange={() => renewing.reset()}
        title={`A new link for ${invitation.email}`}
        text={
          renewing.variables
            ? 'The old link stopped working. This one was sent by letter as well; it is shown here only now.'
            : 'The old link stopped working. Pass this one on yourself; it is shown here only now.'
        }
      >
        {renewing.data && <CopyableId value={renewing.data.link} what="the link" />}
      </Dialog>
    </>
  );
}

function useInvitationActs(invitation: MemberInvitation, close: () => void) {
  const { id: organizationId } = useOrganization();
  const queries = useQueryClient();
  const say = useToasts();
  const params = { organizationId, memberInvitationId: invitation.id };
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ['people', organizationId] });
    await queries.invalidateQueries({ queryKey: ['people-events', organizationId] });
  };
  const onError = async (error: unknown) => {
    say({ title: 'That did not work', more: sentenceOf(error), kind: 'error' });
    await refresh();
  };
  const revoking = useMutation({
    mutationFn: () => call(revokeMemberInvitation, { params }),
    onSuccess: async () => {
      await refresh();
      say({ title: `The invitation of ${invitation.email} is withdrawn` });
    },
    onError,
    onSettled: close,
  });
  const renewing = useMutation({
    mutationFn: (sendsLetter: boolean) => call(resendMemberInvitation, { params, body: { sendsLetter } }),
    onSuccess: refresh,
    onError,
  });
  return { revoking, renewing };
}
