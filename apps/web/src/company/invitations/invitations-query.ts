import { listInvitations } from '@fairshot/contracts/invitations/invitations.contract';
import { queryOptions } from '@tanstack/react-query';

import { call } from '../../client/call.ts';
import { LOOK_FOR_ASKING_MS } from '../time/asks-consent.tsx';

export const invitationsQuery = (organizationId: string, assessmentId: string) =>
  queryOptions({
    queryKey: ['invitations', organizationId, assessmentId],
    queryFn: async ({ signal }) =>
      (await call(listInvitations, { params: { organizationId }, query: { assessmentId }, signal }))
        .invitations,
    // Candidates open and start while staff look.
    refetchInterval: LOOK_FOR_ASKING_MS,
  });
