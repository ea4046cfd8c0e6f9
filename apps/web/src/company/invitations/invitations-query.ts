import { listInvitations } from '@fairshot/contracts/invitations/invitations.contract';
import { queryOptions } from '@tanstack/react-query';

import { call } from '../../client/call.ts';

export const invitationsQuery = (organizationId: string, assessmentId: string) =>
  queryOptions({
    queryKey: ['invitations', organizationId, assessmentId],
    queryFn: async ({ signal }) =>
      (await call(listInvitations, { params: { organizationId }, query: { assessmentId }, signal }))
        .invitations,
    // Candidates open and start while staff look.
    refetchInterval: 10_000,
  });
