import { logInByLink } from '@fairshot/contracts/accounts/accounts.contract';
import { Button } from '@fairshot/ui/button';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { call } from '../client/call.ts';
import { sentenceOf } from '../client/sentence-of.ts';
import { AccountPage, FormTrouble } from './account-page.tsx';
import { useEntering } from './use-entering.ts';

const route = getRouteApi('/log-in/$token');

/** A one-time link is used by pressing a button, so that a mail scanner that opens it uses nothing up. */
export function LogInByLinkPage() {
  const { token } = route.useParams();
  const enter = useEntering();
  const entering = useMutation({
    mutationFn: () => call(logInByLink, { body: { token } }),
    onSuccess: enter,
  });

  return (
    <AccountPage title="Log in by link" lead="This link works once.">
      <FormTrouble>{entering.error && sentenceOf(entering.error)}</FormTrouble>
      <Button
        kind="primary"
        busy={entering.isPending}
        busyLabel="Logging in"
        onClick={() => entering.mutate()}
      >
        Log in
      </Button>
    </AccountPage>
  );
}
