import { type InvitationToJoin, lookAtInvitation } from '@fairshot/contracts/organizations/join.contract';
import { LinkButton } from '@fairshot/ui/link-button';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { call } from '../client/call.ts';
import { isRefusal } from '../client/trouble.ts';
import { ROLE_WITH_ARTICLE } from '../company/members/role-words.ts';
import { Loading } from '../company/loading.tsx';
import { AccountPage } from './account-page.tsx';
import { JoinAnewForm } from './join-anew-form.tsx';
import { JoinWithAccount } from './join-with-account.tsx';

const route = getRouteApi('/join/$token');

/** What an invitation to work for an organization leads to. Looking uses nothing up; a button does. */
export function JoinPage() {
  const { token } = route.useParams();
  const query = useQuery({
    queryKey: ['join', token],
    queryFn: ({ signal }) => call(lookAtInvitation, { body: { token }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isRefusal(query.error, 'link_unknown', 'link_spent', 'link_revoked', 'link_expired'))
    return <LinkOver title={query.error.message} remedy={query.error.remedy} code={query.error.code} />;
  if (!query.data)
    return (
      <AccountPage title="An invitation">
        <Loading what="the invitation" query={query}>
          {() => null}
        </Loading>
      </AccountPage>
    );
  return <Invitation token={token} invitation={query.data} />;
}

function Invitation({ token, invitation }: { token: string; invitation: InvitationToJoin }) {
  const { organization, invitedBy, role, hasAccount } = invitation;
  return (
    <AccountPage
      title={`Work with ${organization}`}
      lead={`${invitedBy} invites you to ${organization} on FairShot, as ${ROLE_WITH_ARTICLE[role]}.`}
    >
      {hasAccount ? (
        <JoinWithAccount token={token} invitation={invitation} />
      ) : (
        <JoinAnewForm token={token} email={invitation.email} />
      )}
    </AccountPage>
  );
}

function LinkOver({ title, remedy, code }: { title: string; remedy: string; code: string }) {
  const isAccepted = code === 'link_spent';
  return (
    <AccountPage
      title={title.replace(/\.$/, '')}
      lead={isAccepted ? 'If it was you, log in with the account you made then.' : remedy}
    >
      <LinkButton kind={isAccepted ? 'primary' : 'plain'} href="/log-in">
        Log in
      </LinkButton>
    </AccountPage>
  );
}
