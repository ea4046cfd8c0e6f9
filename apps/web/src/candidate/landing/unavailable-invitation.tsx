import type { InvitationForCandidate } from '@fairshot/contracts/invitations/invitations.contract';
import { CandidateShell } from '@fairshot/ui/candidate-shell';
import { ErrorState } from '@fairshot/ui/error-state';
import { LinkButton } from '@fairshot/ui/link-button';
import { CalendarX, Mail } from 'lucide-react';

import { dayAndMinute } from './window-words.ts';

interface InvitationProps {
  invitation: InvitationForCandidate;
}

/** The window has closed and no attempt was started. */
export function ClosedWindow({ invitation }: InvitationProps) {
  const host = invitation.invitedBy?.name ?? invitation.organization;
  return (
    <CandidateShell home="/">
      <title>The window closed - FairShot</title>
      <ErrorState
        level={1}
        icon={<CalendarX />}
        title={`The window closed on ${dayAndMinute(invitation.closesAt)}`}
        text={`The invitation to ${invitation.assessment.title} can no longer be started. If something kept you from it, write to ${host}, who can open a new window.`}
        actions={<WriteToHost invitation={invitation} />}
      />
    </CandidateShell>
  );
}

/** The organization took the invitation back. */
export function WithdrawnInvitation({ invitation }: InvitationProps) {
  return (
    <CandidateShell home="/">
      <title>Invitation withdrawn - FairShot</title>
      <ErrorState
        level={1}
        icon={<CalendarX />}
        title="This invitation was withdrawn"
        text={`${invitation.organization} took back the invitation to ${invitation.assessment.title}. If that surprises you, write to the person who invited you.`}
        actions={<WriteToHost invitation={invitation} />}
      />
    </CandidateShell>
  );
}

function WriteToHost({ invitation: { invitedBy, assessment } }: InvitationProps) {
  if (!invitedBy) return undefined;
  const subject = encodeURIComponent(assessment.title);
  return (
    <LinkButton icon={<Mail />} href={`mailto:${invitedBy.email}?subject=${subject}`}>
      Write to {invitedBy.name}
    </LinkButton>
  );
}
