import type { InvitationForCandidate } from '@fairshot/contracts/invitations/invitations.contract';
import { CandidateShell } from '@fairshot/ui/candidate-shell';
import { Skeleton } from '@fairshot/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';

import { preloadEditor } from '../sitting/editor/preload-editor.ts';
import { AttemptExists } from './attempt-exists.tsx';
import { invitationQuery } from './invitation-query.ts';
import { Landing } from './landing.tsx';
import { LinkTrouble } from './link-trouble.tsx';
import { ClosedWindow, WithdrawnInvitation } from './unavailable-invitation.tsx';

const route = getRouteApi('/invitations/$invitationId');

/** Before the start: everything a candidate may want to know, readable as often as they like. */
export function InvitationPage() {
  const { invitationId } = route.useParams();
  const { data: invitation, error, refetch } = useQuery(invitationQuery(invitationId));
  useEffect(preloadEditor, []);

  if (invitation) return <InvitationAsItStands invitation={invitation} />;
  return (
    <CandidateShell home="/">
      <title>Your invitation - FairShot</title>
      {error ? (
        <LinkTrouble error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton what="your invitation" onRetry={() => void refetch()} />
      )}
    </CandidateShell>
  );
}

function InvitationAsItStands({ invitation }: { invitation: InvitationForCandidate }) {
  if (invitation.attempt) return <AttemptExists invitation={invitation} attempt={invitation.attempt} />;
  if (invitation.state === 'revoked') return <WithdrawnInvitation invitation={invitation} />;
  if (invitation.state === 'expired' || Date.parse(invitation.now) >= Date.parse(invitation.closesAt))
    return <ClosedWindow invitation={invitation} />;
  return <Landing invitation={invitation} />;
}
