import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';

import { meQuery } from '../../client/me.ts';
import { homeOf } from '../../decide-entry.ts';
import { AccountPage } from '../account-page.tsx';
import { wantedPage } from '../use-entering.ts';
import { SetUpSecondFactor } from './set-up-second-factor.tsx';

const route = getRouteApi('/second-factor');

/** Stands before an organization that asks its members for a second factor, until there is one. */
export function SecondFactorPage() {
  const { me } = route.useRouteContext();
  const router = useRouter();
  const queries = useQueryClient();
  const asking = me.organizations.filter(({ needsSecondFactor }) => needsSecondFactor);
  return (
    <AccountPage
      title="Set up a second factor"
      lead={
        asking.length > 0
          ? `${asking.map(({ name }) => name).join(', ')} asks its members for a second factor: beside the password, a code from an app on your phone or computer.`
          : 'Beside the password, a code from an app on your phone or computer.'
      }
    >
      <SetUpSecondFactor
        hasPassword={me.hasPassword}
        onDone={(fresh) => {
          queries.setQueryData(meQuery.queryKey, fresh);
          void router.navigate({ href: wantedPage() ?? homeOf(fresh), replace: true });
        }}
      />
      <p className="mt-6">
        <a href="/you">Your account</a>
      </p>
    </AccountPage>
  );
}
