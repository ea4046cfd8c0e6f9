import {
  type InvitationListItem,
  renewLink,
  revokeInvitation,
} from '@fairshot/contracts/invitations/invitations.contract';
import {
  invitationLifecycle,
  type InvitationState,
} from '@fairshot/contracts/invitations/invitation.lifecycle';
import { ConfirmDialog } from '@fairshot/ui/confirm-dialog';
import { CopyableId } from '@fairshot/ui/copyable-id';
import { Dialog } from '@fairshot/ui/dialog';
import { Menu, MenuItem } from '@fairshot/ui/menu';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Accessibility, CircleSlash, Ellipsis, Link2 } from 'lucide-react';
import { useState } from 'react';

import { call } from '../../client/call.ts';
import { sentenceOf } from '../../client/sentence-of.ts';
import { useOrganization } from '../use-organization.ts';
import { AccommodationsDialog } from './accommodations-dialog.tsx';

/** What may still be done with an invitation; its life cycle says which. */
export function InvitationActs({ invitation }: { invitation: InvitationListItem }) {
  const { id: organizationId } = useOrganization();
  const queries = useQueryClient();
  const say = useToasts();
  const [isAsking, setIsAsking] = useState(false);
  const [isEasing, setIsEasing] = useState(false);
  const who = invitation.candidate.name || invitation.candidate.email;
  const state = invitation.state as InvitationState;
  const params = { organizationId, invitationId: invitation.id };
  const refresh = () => queries.invalidateQueries({ queryKey: ['invitations', organizationId] });
  const onError = (error: unknown) =>
    say({ title: 'That did not work', more: sentenceOf(error), kind: 'error' });

  const revoking = useMutation({
    mutationFn: () => call(revokeInvitation, { params }),
    onSuccess: async () => {
      await refresh();
      say({ title: `The invitation of ${who} is withdrawn` });
    },
    onError,
    onSettled: () => setIsAsking(false),
  });
  const renewing = useMutation({
    mutationFn: () => call(renewLink, { params }),
    onSuccess: refresh,
    onError,
  });

  const mayRevoke = invitationLifecycle.allows(state, 'revoke');
  const mayRenew = mayRevoke || invitationLifecycle.allows(state, 'send');
  if (!mayRevoke && !mayRenew) return null;
  return (
    <>
      <Menu label={`Acts on the invitation of ${who}`} icon={<Ellipsis />} iconOnly size="small" align="end">
        {mayRenew && (
          <MenuItem icon={<Link2 />} onSelect={() => renewing.mutate()}>
            Send a new link
          </MenuItem>
        )}
        {mayRevoke && (
          <MenuItem icon={<Accessibility />} onSelect={() => setIsEasing(true)}>
            Accommodations
          </MenuItem>
        )}
        {mayRevoke && (
          <MenuItem icon={<CircleSlash />} danger onSelect={() => setIsAsking(true)}>
            Withdraw
          </MenuItem>
        )}
      </Menu>
      {isEasing && <AccommodationsDialog invitation={invitation} onClose={() => setIsEasing(false)} />}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={`Withdraw the invitation of ${who}?`}
        consequence="The personal link stops working at once and says so to whoever opens it. You can invite the person again."
        verb="Withdraw"
        danger
        busy={revoking.isPending}
        onConfirm={() => revoking.mutate()}
      />
      <Dialog
        open={renewing.isSuccess}
        onOpenChange={() => renewing.reset()}
        title={`A new link for ${who}`}
        text="The old link stopped working. This one was sent by letter as well; it is shown here only now."
      >
        {renewing.data && <CopyableId value={renewing.data.personalLink} what="the personal link" />}
      </Dialog>
    </>
  );
}
