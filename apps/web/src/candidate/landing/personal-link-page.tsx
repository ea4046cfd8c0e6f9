import { openInvitation } from '@fairshot/contracts/invitations/invitations.contract';
import { CandidateShell } from '@fairshot/ui/candidate-shell';
import { Skeleton } from '@fairshot/ui/skeleton';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';

import { call } from '../../client/call.ts';
import { invitationKey } from './invitation-query.ts';
import { LinkTrouble } from './link-trouble.tsx';

const route = getRouteApi('/test/$token');

/**
 * Where the letter's link leads. The link is exchanged for a cookie and then leaves the address bar, since whoever
 * reads it over a shoulder could use it. Opening it uses nothing up.
 */
export function PersonalLinkPage() {
  const { token } = route.useParams();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const opening = useQuery({
    queryKey: ['open-invitation', token],
    queryFn: ({ signal }) => call(openInvitation, { body: { token }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

  useEffect(() => {
    if (!opening.data) return;
    const invitationId = opening.data.id;
    queries.setQueryData(invitationKey(invitationId), opening.data);
    void navigate({ to: '/invitations/$invitationId', params: { invitationId }, replace: true });
  }, [opening.data, queries, navigate]);

  return (
    <CandidateShell home="/">
      <title>Your invitation - FairShot</title>
      {opening.error ? (
        <LinkTrouble error={opening.error} onRetry={() => void opening.refetch()} />
      ) : (
        <Skeleton what="your invitation" onRetry={() => void opening.refetch()} />
      )}
    </CandidateShell>
  );
}
