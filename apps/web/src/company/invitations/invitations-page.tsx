import type { InvitationListItem } from '@fairshot/contracts/invitations/invitations.contract';
import { Button } from '@fairshot/ui/button';
import { type Column, DataTable } from '@fairshot/ui/data-table';
import { EmptyState } from '@fairshot/ui/empty-state';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Send } from 'lucide-react';
import { useState } from 'react';

import { RouterLink } from '../../router-link.tsx';
import { AssessmentState } from '../assessments/assessment-state.tsx';
import { AssessmentTabs } from '../assessments/assessment-tabs.tsx';
import { assessmentQuery } from '../assessments/assessments-query.ts';
import { day } from '../format.ts';
import { Loading } from '../loading.tsx';
import { AsksConsent, whereToDecide } from '../time/asks-consent.tsx';
import { useOrganization } from '../use-organization.ts';
import { InvitationActs } from './invitation-acts.tsx';
import { InvitationState } from './invitation-state.tsx';
import { invitationsQuery } from './invitations-query.ts';
import { InviteDialog } from './invite-dialog.tsx';

const route = getRouteApi('/company/$slug/assessments/$assessmentId/invitations');

/** Who was invited to one assessment, and how far each is. */
export function InvitationsPage() {
  const organization = useOrganization();
  const { assessmentId } = route.useParams();
  const assessment = useQuery(assessmentQuery(organization.id, assessmentId));
  const query = useQuery(invitationsQuery(organization.id, assessmentId));
  const [isInviting, setIsInviting] = useState(false);
  const mayInvite = organization.role === 'owner' || organization.role === 'recruiter';
  const invite = mayInvite && (
    <Button
      kind="primary"
      icon={<Send />}
      unavailable={
        assessment.data?.publishedVersion === undefined ? 'Publish the assessment first' : undefined
      }
      onClick={() => setIsInviting(true)}
    >
      Invite
    </Button>
  );

  return (
    <>
      <title>{`Invitations - ${assessment.data?.title ?? 'Assessment'} - FairShot`}</title>
      <StaffBar
        title={assessment.data?.title ?? 'Assessment'}
        crumbs={[{ href: `${organization.home}/assessments`, label: 'Assessments' }]}
        marks={assessment.data && <AssessmentState {...assessment.data} />}
        actions={invite}
        linkComponent={RouterLink}
      />
      {assessment.data && <AssessmentTabs assessment={assessment.data} current="invitations" />}
      <Loading what="invitations" query={query}>
        {(invitations) =>
          invitations.length === 0 ? (
            <EmptyState
              kind="nothing_yet"
              title="Nobody is invited yet"
              text="Invite one person or paste a list. Each gets a personal link that works in their window and starts exactly one attempt."
              actions={invite}
            />
          ) : (
            <DataTable
              caption="Invitations"
              columns={columns(organization.home, mayInvite)}
              rows={invitations}
              keyOf={(row) => row.id}
            />
          )
        }
      </Loading>
      {isInviting && assessment.data && (
        <InviteDialog assessment={assessment.data} onClose={() => setIsInviting(false)} />
      )}
    </>
  );
}

function columns(home: string, mayInvite: boolean): Column<InvitationListItem>[] {
  return [
    {
      key: 'candidate',
      head: 'Candidate',
      cell: ({ candidate, attemptId }) => (
        <>
          {attemptId ? (
            <RouterLink href={`${home}/attempts/${attemptId}`} className="fs-name">
              {candidate.name || candidate.email}
            </RouterLink>
          ) : (
            <span className="font-medium">{candidate.name || candidate.email}</span>
          )}{' '}
          {candidate.name && <span className="text-12 font-normal text-text-3">{candidate.email}</span>}
        </>
      ),
    },
    { key: 'state', head: 'State', cell: (row) => <StateOf row={row} home={home} /> },
    { key: 'opens', head: 'Window opens', cell: (row) => day(row.opensAt) },
    { key: 'closes', head: 'Closes', cell: (row) => day(row.closesAt) },
    { key: 'duration', head: 'Duration', end: true, cell: (row) => `${row.durationMinutes} min` },
    { key: 'opened', head: 'Opened', cell: (row) => (row.openedAt ? day(row.openedAt) : '-') },
    {
      key: 'acts',
      head: <span className="fs-hidden">Acts</span>,
      end: true,
      cell: (row) => mayInvite && <InvitationActs invitation={row} />,
    },
  ];
}

function StateOf({
  row: { id, state, letter, asksConsent },
  home,
}: {
  row: InvitationListItem;
  home: string;
}) {
  return (
    <span className="flex flex-wrap gap-1">
      <InvitationState state={state} letter={letter} />
      {asksConsent && (
        <RouterLink href={whereToDecide(home, id)}>
          <AsksConsent />
        </RouterLink>
      )}
    </span>
  );
}
