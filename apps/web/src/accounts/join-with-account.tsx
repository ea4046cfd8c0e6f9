import type { Me } from '@fairshot/contracts/accounts/accounts.contract';
import { logOut } from '@fairshot/contracts/accounts/accounts.contract';
import { type InvitationToJoin, join } from '@fairshot/contracts/organizations/join.contract';
import { Button } from '@fairshot/ui/button';
import { LinkButton } from '@fairshot/ui/link-button';
import { Note } from '@fairshot/ui/note';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';

import { call } from '../client/call.ts';
import { meQuery } from '../client/me.ts';
import { sentenceOf } from '../client/sentence-of.ts';
import { FormTrouble } from './account-page.tsx';

/** For somebody whose address has an account: log in first, then join with one press. */
export function JoinWithAccount({ token, invitation }: { token: string; invitation: InvitationToJoin }) {
  const { data: me, isPending } = useQuery({ ...meQuery, retry: false });
  if (isPending) return null;
  if (!me) return <LogInFirst email={invitation.email} />;
  if (me.email !== invitation.email) return <SomebodyElse me={me} email={invitation.email} />;
  return <JoinButton token={token} organization={invitation.organization} />;
}

const logInAndComeBack = () => `/log-in?to=${encodeURIComponent(window.location.pathname)}`;

function LogInFirst({ email }: { email: string }) {
  return (
    <div className="flex flex-col gap-4">
      <p>{email} has an account here already. Log in with it, then join.</p>
      <div>
        <LinkButton kind="primary" href={logInAndComeBack()}>
          Log in
        </LinkButton>
      </div>
    </div>
  );
}

function SomebodyElse({ me, email }: { me: Me; email: string }) {
  const leaving = useMutation({
    mutationFn: () => call(logOut),
    onSuccess: () => window.location.assign(logInAndComeBack()),
  });
  return (
    <div className="flex flex-col gap-4">
      <FormTrouble>{leaving.error && sentenceOf(leaving.error)}</FormTrouble>
      <Note title={`This invitation is for ${email}.`}>You are logged in as {me.email}.</Note>
      <div>
        <Button busy={leaving.isPending} busyLabel="Logging out" onClick={() => leaving.mutate()}>
          Log out and log in as {email}
        </Button>
      </div>
    </div>
  );
}

function JoinButton({ token, organization }: { token: string; organization: string }) {
  const queries = useQueryClient();
  const router = useRouter();
  const joining = useMutation({
    mutationFn: () => call(join, { body: { token } }),
    onSuccess: async ({ slug, me }) => {
      queries.setQueryData(meQuery.queryKey, me);
      await router.navigate({ href: `/company/${slug}`, replace: true });
    },
  });
  return (
    <div>
      <FormTrouble>{joining.error && sentenceOf(joining.error)}</FormTrouble>
      <Button
        kind="primary"
        busy={joining.isPending || joining.isSuccess}
        busyLabel="Joining"
        onClick={() => joining.mutate()}
      >
        Join {organization}
      </Button>
    </div>
  );
}
