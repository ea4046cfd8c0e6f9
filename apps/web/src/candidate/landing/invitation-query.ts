import { getInvitation } from '@fairshot/contracts/invitations/invitations.contract';
import { queryOptions } from '@tanstack/react-query';

import { call } from '../../client/call.ts';

/** Under which name an invitation is remembered. */
export function invitationKey(invitationId: string) {
  return ['invitation', invitationId] as const;
}

/** The invitation as its candidate may see it; fresh on every visit, since windows open and close. */
export function invitationQuery(invitationId: string) {
  return queryOptions({
    queryKey: invitationKey(invitationId),
    queryFn: ({ signal }) => call(getInvitation, { params: { invitationId }, signal }),
    refetchOnWindowFocus: true,
    refetchInterval: 60_000,
  });
}
